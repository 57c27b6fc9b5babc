package dev.headroom.results.report;

import java.nio.file.Path;

/** The page of a run. */
public final class Report {
    private Report() {}

    public static Path write(Path runFolder) {
        return runFolder.resolve("report.html");
    }
}

package dev.headroom.results.report;

import dev.headroom.results.Run;
import dev.headroom.results.file.AtomicText;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.report.part.Templates;
import java.nio.file.Files;
import java.nio.file.Path;

/** The report of a run: one page a person can mail, and its comparisons as a table for other programs. */
public final class Report {
    /** Name of the page in the run folder. */
    public static final String PAGE = "report.html";
    /** Name of the table in the run folder. */
    public static final String TABLE = "report.csv";

    private Report() {}

    /**
     * Writes {@value #PAGE} and {@value #TABLE} beside the run file, whatever state the run is in.
     *
     * @param runFolder folder of a run, or its run file
     * @return the page
     * @throws dev.headroom.results.file.UnreadableRun if there is no run this version can read
     */
    public static Path write(Path runFolder) {
        Run run = RunFolder.read(runFolder);
        Path folder = Files.isDirectory(runFolder)
                ? runFolder
                : runFolder.toAbsolutePath().resolveSibling("");
        AtomicText.write(folder.resolve(TABLE), ComparisonCsv.text(run));
        AtomicText.write(folder.resolve(PAGE), html(Page.of(run, folder)));
        return folder.resolve(PAGE);
    }

    static String html(Page page) {
        return Templates.html("page.jte", page, page.charts());
    }
}

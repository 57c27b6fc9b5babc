package dev.headroom.results.report.beside;

import dev.headroom.results.beside.Incomparable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a comparison is written: beside the folder of the first run, or where the user says. */
final class ComparisonFile {
    private static final String NAME = "comparison.html";
    private static final String ENDING = ".html";

    private ComparisonFile() {}

    static Path of(Path firstRun, Optional<Path> output) {
        return output.map(ComparisonFile::checked).orElseGet(() -> {
            Path folder = NamedRuns.folder(firstRun).toAbsolutePath().normalize();
            return folder.resolveSibling(NAME);
        });
    }

    private static Path checked(Path page) {
        if (Files.isDirectory(page)) {
            throw new Incomparable("--output must name a file, " + page + " is a folder: add a name such as " + NAME);
        }
        if (!page.toString().endsWith(ENDING)) {
            throw new Incomparable("--output must end in " + ENDING + ", was " + page
                    + ": the table of numbers lies beside it and ends in .csv");
        }
        Path folder = page.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Incomparable("the folder of --output must exist, " + folder + " does not: make it first");
        }
        return page;
    }
}

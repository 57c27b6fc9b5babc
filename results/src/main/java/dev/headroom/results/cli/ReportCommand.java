package dev.headroom.results.cli;

import dev.headroom.results.Run;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.report.Report;
import dev.headroom.results.terminal.VerdictTable;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the page of a run again, from its files alone. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes report.html and report.csv of a run again, from its files; finished or not.")
final class ReportCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "RUN",
            description = "folder of the run, such as results/runs/2026-11-24T12-00-00Z")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        Path directory = java.util.Objects.requireNonNull(folder);
        Run run = RunFolder.read(directory);
        Path page = Report.write(directory);
        System.out.print(VerdictTable.text(run));
        System.out.println("report " + page);
        return 0;
    }
}

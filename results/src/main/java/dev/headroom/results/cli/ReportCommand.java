package dev.headroom.results.cli;

import dev.headroom.results.Run;
import dev.headroom.results.beside.trait.Trait;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.report.Report;
import dev.headroom.results.report.beside.BesideReport;
import dev.headroom.results.terminal.ComparisonText;
import dev.headroom.results.terminal.ShellWord;
import dev.headroom.results.terminal.VerdictTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the page of a run again, or puts several runs beside each other, from their files alone. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Writes report.html and report.csv of a run again, from its files; finished or not.",
            "Several runs are put beside each other in one page and one CSV. Runs of different JVMs, benchmark bytes,"
                    + " parameters or kinds of scaling are kept apart, and it says so."
        })
final class ReportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0..*",
            arity = "1..*",
            paramLabel = "RUN",
            description = "folders of runs, such as results/runs/2026-11-24T12-00-00Z")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--across",
            paramLabel = "TRAIT",
            split = ",",
            converter = Across.Word.class,
            description = "compare across jvm, benchmark, parameters, scaling or all, with a warning at every table")
    private List<Across> across = new ArrayList<>();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "the page of several runs; default: comparison.html beside the folder of the first")
    private @Nullable Path output;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(folders.size() == 1 ? one(folders.get(0)) : several());
        spec.commandLine().getOut().flush();
        return 0;
    }

    private String one(Path folder) {
        if (output != null || !across.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--output and --across are for several runs, one was named: name another RUN");
        }
        Run run = RunFolder.read(folder);
        Path page = Report.write(folder);
        return VerdictTable.text(run) + "report " + page + System.lineSeparator();
    }

    private String several() {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        across.forEach(word -> traits.addAll(word.traits()));
        return ComparisonText.text(BesideReport.write(folders, traits, Optional.ofNullable(output), command(traits)));
    }

    private String command(Set<Trait> traits) {
        List<String> words = new ArrayList<>(List.of("scripts/headroom", "report"));
        folders.forEach(folder -> words.add(folder.toString()));
        traits.forEach(trait -> words.addAll(List.of("--across", trait.word())));
        return String.join(" ", words.stream().map(ShellWord::quoted).toList());
    }
}

package dev.headroom.results.cli;

import dev.headroom.results.machine.Machine;
import dev.headroom.results.plan.InvalidPlan;
import dev.headroom.results.report.Report;
import dev.headroom.results.sweep.Cell;
import dev.headroom.results.sweep.CellState;
import dev.headroom.results.sweep.Sweep;
import dev.headroom.results.sweep.SweepFolder;
import dev.headroom.results.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The same cores command at every combination of JDKs, collectors, heaps and SMT, its runs put beside each other. */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        description = {
            "Runs headroom cores at every combination of the settings named, and puts the runs beside each other.",
            "What follows -- goes to headroom cores: a plan, or --jar and its options."
        })
final class SweepCommand implements Callable<Integer> {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'sweep-'yyyy-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);

    @Mixin
    private SweepFactors factors = new SweepFactors();

    @Option(names = "--resume", paramLabel = "DIR", description = "go on with the sweep in this folder")
    private @Nullable Path resume;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "folder of a new sweep; default: results/runs/sweep-<UTC time>")
    private @Nullable Path output;

    @Option(names = "--seed", paramLabel = "N", description = "decides the order of the cells; default: 1")
    private long seed = 1;

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "arguments of headroom cores, behind --")
    private List<String> command = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path home = Home.directory();
        SweepFolder folder = resume == null ? newSweep(home) : resumed(resume);
        List<Cell> open = folder.sweep().open();
        System.out.println("sweep " + folder.directory() + ", " + open.size() + " of "
                + folder.sweep().cells().size() + " cells to measure");
        sayWhatIsMeasuredAgain(open, folder);
        try (ChildStages stages =
                new ChildStages("the sweep goes on with scripts/sweep --resume " + folder.directory())) {
            int code = ExitCode.MEASURED;
            for (int i = 0; i < open.size() && !(ends(code, i == 1) || stages.stopping()); i++) {
                code = measure(open.get(i), folder, stages, home);
            }
            report(folder);
            System.out.print(table(folder.sweep()));
            boolean interrupted = code == ExitCode.INTERRUPTED || stages.stopping();
            return interrupted ? ExitCode.INTERRUPTED : exitCode(folder.sweep());
        }
    }

    /** What the first cell's arguments are refused for, all others' would be. */
    private static boolean ends(int code, boolean first) {
        return code == ExitCode.INTERRUPTED || (code == ExitCode.BAD_INPUT && first);
    }

    private static void sayWhatIsMeasuredAgain(List<Cell> open, SweepFolder folder) {
        open.stream()
                .filter(cell -> cell.state() != CellState.PLANNED)
                .forEach(cell -> System.out.println("cell "
                        + cell.name() + (cell.state() == CellState.FAILED ? " failed" : " was cut short")
                        + " and is measured again; what it left is kept in " + folder.runsOf(cell)));
    }

    private static int measure(Cell cell, SweepFolder folder, ChildStages stages, Path home)
            throws InterruptedException {
        System.out.println("cell " + cell.name());
        Set<Path> before = folder.runs(cell);
        folder.begin(cell);
        List<String> arguments = new ArrayList<>(folder.sweep().command());
        arguments.addAll(cell.arguments());
        arguments.addAll(List.of("--runs", folder.runsOf(cell).toString()));
        int code = stages.run(
                ModuleJvm.CORES.command(home, arguments.toArray(String[]::new)),
                Path.of(folder.sweep().directory()));
        if (code != ExitCode.INTERRUPTED && !stages.stopping()) {
            folder.end(cell, code, before)
                    .run()
                    .map(folder.directory()::resolve)
                    .ifPresent(Report::write);
        }
        return code;
    }

    private SweepFolder newSweep(Path home) throws IOException, InterruptedException {
        String id = NAME.format(Instant.now());
        Path directory = Optional.ofNullable(output)
                .orElse(home.resolve("results").resolve("runs").resolve(id));
        try {
            return SweepFolder.create(
                    directory.toAbsolutePath(),
                    Sweep.over(factors.levels(Machine.here().cpus()), command, seed, id));
        } catch (IllegalArgumentException refused) {
            throw new InvalidPlan(String.valueOf(refused.getMessage()));
        }
    }

    private SweepFolder resumed(Path directory) {
        if (!command.isEmpty() || output != null) {
            throw new InvalidPlan(
                    "--resume goes on with what the sweep was told; leave out --output and what follows --");
        }
        return SweepFolder.open(directory.toAbsolutePath());
    }

    /** Beside each other, what was varied on purpose is an axis. */
    private static void report(SweepFolder folder) {
        List<Path> runs = folder.doneRuns();
        if (runs.size() > 1) {
            List<String> arguments =
                    new ArrayList<>(runs.stream().map(Path::toString).toList());
            arguments.addAll(List.of(
                    "--output", folder.directory().resolve("comparison.html").toString()));
            new CommandLine(new ReportCommand()).execute(arguments.toArray(String[]::new));
        }
    }

    private static String table(Sweep sweep) {
        StringBuilder table = new StringBuilder();
        for (Cell cell : sweep.cells()) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-40s %-8s %s%n",
                    cell.name(),
                    cell.state().name().toLowerCase(Locale.ROOT),
                    cell.run().orElse("")));
        }
        return table.toString();
    }

    /** Worst first: arguments that were refused, a cell without a whole run, a cell that measured less than it should, a missed gate. */
    private static int exitCode(Sweep sweep) {
        if (sweep.cells().stream().noneMatch(cell -> cell.state() == CellState.DONE)
                && sweep.cells().stream().anyMatch(cell -> cell.exitCode().equals(Optional.of(ExitCode.BAD_INPUT)))) {
            return ExitCode.BAD_INPUT;
        }
        if (!sweep.open().isEmpty()) {
            return ExitCode.NOT_MEASURED;
        }
        return sweep.cells().stream()
                .flatMap(cell -> cell.exitCode().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(ExitCode.MEASURED);
    }
}

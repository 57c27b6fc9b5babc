package dev.headroom.results.cli;

import dev.headroom.results.Run;
import dev.headroom.results.State;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.machine.Machine;
import dev.headroom.results.plan.Claim;
import dev.headroom.results.plan.Plan;
import dev.headroom.results.plan.PlanFile;
import dev.headroom.results.report.Report;
import dev.headroom.results.terminal.ExitCode;
import dev.headroom.results.terminal.VerdictTable;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The main job: measures a plan on both sides, prints the verdicts and writes the report. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Measures a plan: cores and replicas, each claim to its verdict, and writes the report.")
final class RunCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PLAN",
            defaultValue = "quick",
            description = "a shipped plan (quick, full, short) or the path of a YAML file; default: quick")
    private String plan = "quick";

    @Option(names = "--runs", paramLabel = "DIR", description = "where new runs are made; default: results/runs")
    private @Nullable Path runs;

    @Option(names = "--seed", paramLabel = "N", description = "use this seed instead of the plan's")
    private @Nullable Long seed;

    @Override
    public Integer call() throws InterruptedException {
        Path home = Home.directory();
        RunFolder folder = newRun(home);
        Path directory = folder.directory();
        System.out.println("run " + directory + ", plan " + folder.run().plan().name() + ", seed "
                + folder.run().plan().seed());
        List<Integer> codes = new ArrayList<>();
        try (ChildStages stages =
                new ChildStages("the report was not written; write it with scripts/headroom report " + directory)) {
            for (Claim.Side side : Claim.Side.values()) {
                boolean ended = codes.contains(ExitCode.INTERRUPTED) || stages.stopping();
                if (!folder.run().plan().on(side).isEmpty() && !ended) {
                    codes.add(stages.run(
                            (side == Claim.Side.CORES ? ModuleJvm.CORES : ModuleJvm.LOAD)
                                    .command(home, "--run", directory.toString()),
                            Path.of("").toAbsolutePath()));
                }
            }
            return finish(RunFolder.open(directory, Clock.systemUTC()), codes);
        }
    }

    /** Ends the run with its report. */
    private static int finish(RunFolder folder, List<Integer> codes) {
        if (folder.run().state() == State.RUNNING) {
            folder.finish(codes.contains(ExitCode.INTERRUPTED) ? State.INTERRUPTED : State.MEASURED);
        }
        Run run = folder.run();
        Path page = Report.write(folder.directory());
        System.out.println();
        System.out.print(VerdictTable.text(run));
        System.out.println("report " + page);
        return ExitCode.of(run);
    }

    private RunFolder newRun(Path home) {
        Machine machine = Machine.here();
        Plan read = PlanFile.read(plan, machine.usableCores());
        Plan mine = new Plan(read.name(), Optional.ofNullable(seed).orElse(read.seed()), read.experiments());
        Path where = Optional.ofNullable(runs).orElse(home.resolve("results").resolve("runs"));
        return RunFolder.create(where, Clock.systemUTC(), mine, machine.environment(home));
    }
}

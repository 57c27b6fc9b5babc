package dev.headroom.results.stage;

import dev.headroom.results.Run;
import dev.headroom.results.State;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.machine.Machine;
import dev.headroom.results.plan.Claim;
import dev.headroom.results.plan.InvalidPlan;
import dev.headroom.results.plan.Plan;
import dev.headroom.results.plan.PlanFile;
import dev.headroom.results.terminal.ExitCode;
import dev.headroom.results.terminal.VerdictTable;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that every measuring command has, and what it does with them; a module's command extends it. */
public abstract class StageCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PLAN",
            defaultValue = "quick",
            description = "a shipped plan (quick, full, short) or the path of a YAML file; default: quick")
    private String plan = "quick";

    @Option(names = "--run", paramLabel = "DIR", description = "go on with this run instead of making a new one")
    private @Nullable Path run;

    @Option(names = "--runs", paramLabel = "DIR", description = "where new runs are made; default: results/runs")
    private @Nullable Path runs;

    @Option(names = "--seed", paramLabel = "N", description = "use this seed instead of the plan's")
    private @Nullable Long seed;

    private final Claim.Side side;
    private final Path home;

    protected StageCommand(Claim.Side side, Path home) {
        this.side = side;
        this.home = home;
    }

    /** Makes the experiments of this side for one run. */
    protected abstract Experiments experiments(RunFolder folder);

    @Override
    public Integer call() {
        ParentWatch.endWithParent();
        RunFolder folder = folder();
        if (run == null) {
            System.out.println("run " + folder.directory() + ", seed "
                    + folder.run().plan().seed());
        }
        int code;
        try (Interruption interruption = Interruption.watch(folder)) {
            code = new Stage(folder, side, interruption).measure(experiments(folder));
        }
        if (run == null && code != ExitCode.INTERRUPTED) {
            folder.finish(State.MEASURED);
            System.out.print(VerdictTable.text(folder.run()));
            return ExitCode.of(folder.run());
        }
        return code;
    }

    private RunFolder folder() {
        if (run != null) {
            return RunFolder.open(run, Clock.systemUTC());
        }
        Machine machine = Machine.here();
        Plan read = PlanFile.read(plan, machine.usableCores());
        Plan mine = new Plan(read.name(), Optional.ofNullable(seed).orElse(read.seed()), read.on(side));
        if (mine.experiments().isEmpty()) {
            throw new InvalidPlan("plan " + plan + " has no experiment for "
                    + side.name().toLowerCase(java.util.Locale.ROOT) + "; add one or use headroom run");
        }
        return RunFolder.create(runsFolder(), Clock.systemUTC(), mine, machine.environment(home));
    }

    /** Where new runs are made. */
    protected final Path runsFolder() {
        return Optional.ofNullable(runs).orElse(home.resolve("results").resolve("runs"));
    }

    /** The seed the user gave, if any. */
    protected final OptionalLong seed() {
        return seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
    }

    /** The project's folder. */
    protected final Path home() {
        return home;
    }

    /** The run as it stands in {@code --run}, for subclasses that only look. */
    protected final Optional<Run> openedRun() {
        return Optional.ofNullable(run).map(RunFolder::read);
    }
}

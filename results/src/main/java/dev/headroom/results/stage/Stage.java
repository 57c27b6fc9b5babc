package dev.headroom.results.stage;

import dev.headroom.results.State;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.plan.Catalogue;
import dev.headroom.results.plan.Claim;
import dev.headroom.results.plan.PlannedExperiment;
import dev.headroom.results.terminal.ExitCode;
import dev.headroom.results.terminal.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Measures the planned experiments of one side, one after the other, and keeps what each one gave. */
public final class Stage {
    private final RunFolder folder;
    private final Claim.Side side;
    private final Interruption interruption;

    /**
     * A stage of a run.
     *
     * @param interruption asked before every experiment; marks the run when the user interrupts
     */
    public Stage(RunFolder folder, Claim.Side side, Interruption interruption) {
        this.folder = folder;
        this.side = side;
        this.interruption = interruption;
    }

    /** Measures what the plan asks of this side; returns an exit code. */
    public int measure(Experiments experiments) {
        List<PlannedExperiment> planned = folder.run().plan().on(side);
        Duration total = planned.stream().map(experiments::planned).reduce(Duration.ZERO, Duration::plus);
        try (Progress progress = Progress.of(side.name().toLowerCase(java.util.Locale.ROOT), total)) {
            for (PlannedExperiment experiment : planned) {
                if (interruption.requested()) {
                    return ExitCode.INTERRUPTED;
                }
                measure(experiments, experiment, progress);
            }
        }
        return interruption.requested() ? ExitCode.INTERRUPTED : ExitCode.of(folder.run());
    }

    private void measure(Experiments experiments, PlannedExperiment planned, Progress progress) {
        begin(planned.id());
        Optional<String> obstacle = experiments.obstacle(planned);
        if (obstacle.isPresent()) {
            folder.end(planned.id(), State.SKIPPED, obstacle.get());
            progress.say(planned.id() + " skipped: " + obstacle.get());
            return;
        }
        try {
            experiments.measure(planned, folder, progress);
        } catch (InterruptedException e) {
            folder.end(planned.id(), State.INTERRUPTED, "interrupted by the user; finished load points are kept");
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            String cause = Optional.ofNullable(e.getMessage()).orElseGet(e::toString);
            folder.end(planned.id(), State.FAILED, cause);
            progress.say(planned.id() + " failed: " + cause);
            new FailureLog(folder.subfolder("logs")).write(planned.id(), e);
        }
    }

    /** An experiment may have been begun together with an earlier one, when they share what is measured. */
    private void begin(String id) {
        boolean begun = folder.run()
                .experiment(id)
                .filter(e -> e.state() == State.RUNNING)
                .isPresent();
        if (!begun) {
            folder.begin(
                    Catalogue.claim(id),
                    "scripts/headroom run " + folder.run().plan().name());
        }
    }
}

package dev.headroom.results.stage;

import dev.headroom.results.file.RunFolder;
import dev.headroom.results.plan.PlannedExperiment;
import dev.headroom.results.terminal.Progress;
import java.time.Duration;
import java.util.Optional;

/** The experiments of one side, as its module offers them to the stage. */
public interface Experiments {
    /** How long the experiment will take by its plan, start of systems included. */
    Duration planned(PlannedExperiment experiment);

    /** Why it cannot be measured on this machine; empty where it can. */
    Optional<String> obstacle(PlannedExperiment experiment);

    /**
     * Measures it: predictions written first, every finished load point kept at once, concluded at the end.
     *
     * @throws InterruptedException if the user interrupts; what is finished is on disk
     */
    void measure(PlannedExperiment experiment, RunFolder folder, Progress progress) throws InterruptedException;
}

package dev.headroom.scenarios.trial;

import dev.headroom.results.plan.PlannedExperiment;
import dev.headroom.results.terminal.Progress;
import dev.headroom.scenarios.bench.Bench;
import dev.headroom.targets.Target;
import java.time.Duration;
import java.util.List;

/** One claim about replicas, caches or queues: from its prediction to its verdict. */
public interface LoadExperiment {

    /** The name in the catalogue. */
    String id();

    /** How long it takes by plan, start of the targets included. */
    Duration planned(PlannedExperiment experiment);

    /** Targets that must be available here; they are asked, not started. */
    List<Target> needs();

    /** Predicts, measures, concludes; every finished point is in the run at once. */
    void measure(PlannedExperiment experiment, Bench bench, Progress progress) throws InterruptedException;
}

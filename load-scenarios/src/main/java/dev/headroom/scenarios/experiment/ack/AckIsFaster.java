package dev.headroom.scenarios.experiment.ack;

import dev.headroom.results.plan.PlannedExperiment;
import dev.headroom.results.terminal.Progress;
import dev.headroom.scenarios.bench.Bench;
import dev.headroom.scenarios.bench.Drive;
import dev.headroom.scenarios.trial.LoadExperiment;
import dev.headroom.targets.Target;
import dev.headroom.targets.kafka.Kafka;
import dev.headroom.targets.postgresql.Postgresql;
import dev.headroom.targets.topology.Started;
import dev.headroom.targets.topology.Topology;
import java.time.Duration;
import java.util.List;

/** A queue acknowledges faster than a database writes: the same orders to both, each durable when it is answered. */
public final class AckIsFaster implements LoadExperiment {
    private static final Duration START = Duration.ofSeconds(15);

    @Override
    public String id() {
        return "ack-is-faster";
    }

    @Override
    public Duration planned(PlannedExperiment experiment) {
        Duration trial = experiment.warmUp().plus(experiment.duration()).plus(Drive.OVERHEAD);
        Duration warmUps = Duration.ofSeconds(AckPlan.WARM_SECONDS).plus(Drive.OVERHEAD);
        return START.plus(warmUps.multipliedBy(2))
                .plus(trial.multipliedBy(
                        2L * experiment.trials() * experiment.levels().size()));
    }

    @Override
    public List<Target> needs() {
        return List.of(new Postgresql(), new Kafka());
    }

    @Override
    public void measure(PlannedExperiment experiment, Bench bench, Progress progress) throws InterruptedException {
        progress.begin(id() + ": start of PostgreSQL and Kafka");
        Topology topology = new Topology();
        Topology.Part database = topology.add(new Postgresql());
        Topology.Part queue = topology.add(new Kafka());
        try (Started started = topology.start(bench.workspace());
                Drive drive = new Drive(bench, experiment, progress, started)) {
            progress.finish(START);
            AckPlan plan = new AckPlan(
                    experiment,
                    bench.folder().run().plan().seed(),
                    started.of(database).endpoint(),
                    started.of(queue).endpoint(),
                    drive.output());
            new AckMeasurement(plan, bench.folder(), started, drive).run();
        }
    }
}

package dev.headroom.scenarios.experiment;

import dev.headroom.results.file.RunFolder;
import dev.headroom.results.plan.PlannedExperiment;
import dev.headroom.results.stage.Experiments;
import dev.headroom.results.terminal.Progress;
import dev.headroom.scenarios.bench.Bench;
import dev.headroom.scenarios.experiment.ack.AckIsFaster;
import dev.headroom.scenarios.experiment.cache.CacheAside;
import dev.headroom.scenarios.experiment.latency.LatencyFalls;
import dev.headroom.scenarios.experiment.share.EvenShare;
import dev.headroom.scenarios.trial.LoadExperiment;
import dev.headroom.targets.Availability;
import dev.headroom.targets.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The experiments of the replicas side. */
public final class LoadExperiments implements Experiments, AutoCloseable {
    private static final List<LoadExperiment> ALL =
            List.of(new EvenShare(), new LatencyFalls(), new CacheAside(), new AckIsFaster());

    private final Bench bench;

    public LoadExperiments(RunFolder folder) {
        this.bench = new Bench(folder);
    }

    /** Every experiment's name, with why it cannot run here; empty where it can. */
    public static List<Readiness> readiness() {
        return ALL.stream()
                .map(experiment -> new Readiness(experiment.id(), obstacle(experiment)))
                .toList();
    }

    /** Whether an experiment can run on this machine. */
    public record Readiness(String id, Optional<String> obstacle) {}

    @Override
    public Duration planned(PlannedExperiment experiment) {
        return of(experiment).planned(experiment);
    }

    @Override
    public Optional<String> obstacle(PlannedExperiment experiment) {
        return obstacle(of(experiment));
    }

    private static Optional<String> obstacle(LoadExperiment experiment) {
        for (Target target : experiment.needs()) {
            if (target.availability() instanceof Availability.Unavailable missing) {
                return Optional.of("needs " + target.name() + ": " + missing.reason());
            }
        }
        return Optional.empty();
    }

    @Override
    public void measure(PlannedExperiment experiment, RunFolder folder, Progress progress) throws InterruptedException {
        try {
            of(experiment).measure(experiment, bench, progress);
        } catch (RuntimeException failure) {
            // A terminal's Ctrl-C stops the targets as well: give our own interruption the time to arrive.
            TimeUnit.MILLISECONDS.sleep(500);
            throw failure;
        }
    }

    private static LoadExperiment of(PlannedExperiment planned) {
        return ALL.stream()
                .filter(experiment -> experiment.id().equals(planned.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no experiment on replicas is named " + planned.id()));
    }

    @Override
    public void close() {
        bench.close();
    }
}

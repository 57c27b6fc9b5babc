package dev.headroom.scenarios.bench;

import dev.headroom.results.plan.PlannedExperiment;
import dev.headroom.results.terminal.Progress;
import dev.headroom.scenarios.measure.PointResult;
import dev.headroom.scenarios.plan.LoadPointSpec;
import dev.headroom.targets.topology.Started;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedMap;

/** One experiment under way: drives its points one after the other and keeps each in the run at once. */
public final class Drive implements AutoCloseable {
    /** What a point costs beside its own length: start and end of the driver's run. */
    public static final Duration OVERHEAD = Duration.ofMillis(1_200);

    private final Bench bench;
    private final PlannedExperiment experiment;
    private final Progress progress;
    private final Started started;
    private final CpuByTier cpu;
    private int order;

    public Drive(Bench bench, PlannedExperiment experiment, Progress progress, Started started) {
        this.bench = bench;
        this.experiment = experiment;
        this.progress = progress;
        this.started = started;
        this.cpu = CpuByTier.start(started.all(), bench.injector().process());
    }

    /** Where this experiment's histograms go. */
    public Path output() {
        return bench.folder().subfolder(experiment.id()).toAbsolutePath();
    }

    /** Drives a point that is no measurement: it warms the driver and the targets, or calibrates. */
    public PointResult prepare(LoadPointSpec point) throws InterruptedException {
        progress.begin(experiment.id() + ": " + point.name());
        PointResult result = bench.injector().drive(point);
        started.requireAlive();
        progress.finish(planned(point));
        return result;
    }

    /** Drives one trial and keeps it in the run. */
    public PointResult measure(LoadPointSpec point, SortedMap<String, String> levels, int trial)
            throws InterruptedException {
        return kept(prepare(point), levels, trial);
    }

    /** Drives one trial of a claim about counts, which no lateness of the driver can spoil, and keeps it. */
    public PointResult count(LoadPointSpec point, SortedMap<String, String> levels, int trial)
            throws InterruptedException {
        return kept(prepare(point).forCounts(), levels, trial);
    }

    private PointResult kept(PointResult result, SortedMap<String, String> levels, int trial) {
        bench.folder()
                .add(
                        experiment.id(),
                        PointRecord.of(result, levels, trial, order++, cpu.cpus(result.window()), experiment.id()));
        return result;
    }

    /** How long a point takes by plan. */
    public static Duration planned(LoadPointSpec point) {
        return Duration.ofMillis((long) ((point.warmUpSeconds() + point.durationSeconds()) * 1_000))
                .plus(OVERHEAD);
    }

    @Override
    public void close() {
        cpu.close();
    }
}

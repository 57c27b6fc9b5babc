package dev.headroom.benchmarks.stage;

import dev.headroom.benchmarks.confine.Collector;
import dev.headroom.benchmarks.drive.Calibration;
import dev.headroom.benchmarks.drive.ForkSettings;
import dev.headroom.benchmarks.drive.Sweep;
import dev.headroom.benchmarks.judge.SweepFacts;
import dev.headroom.results.SystemFacts;
import dev.headroom.results.plan.PlannedExperiment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The settings that every fork of a sweep shares, on the machine it runs on. */
final class Bench {
    /** Operations stay at least this long on the most cores: waking a team takes tens of microseconds a worker. */
    private static final double SHORTEST_OPERATION_MILLIS = 20;

    private final Host host;
    private final int trials;
    private final double operationMillis;
    private ForkSettings settings;

    Bench(PlannedExperiment planned, Host host) {
        this.host = host;
        this.trials = planned.trials();
        this.operationMillis = planned.number("operation_ms");
        long iteration = planned.whole("iteration_ms");
        this.settings = new ForkSettings(
                1,
                Math.toIntExact(Math.max(1, rounded(planned.warmUp().toMillis(), iteration))),
                Math.toIntExact(Math.max(2, rounded(planned.duration().toMillis(), iteration))),
                Duration.ofMillis(iteration),
                host.jvm().or(Collector.SERIAL, Optional.of(planned.whole("heap_mb") + "m")));
    }

    private static long rounded(long millis, long iteration) {
        return Math.round((double) millis / iteration);
    }

    int trials() {
        return trials;
    }

    Host host() {
        return host;
    }

    Duration forkTime() {
        return settings.expected();
    }

    Duration measuredTime() {
        return settings.measured();
    }

    /** Finds the work of one operation, once for all forks; more work where {@code largestSpeedup} would shrink it. */
    void calibrate(double largestSpeedup) {
        double millis = Math.max(operationMillis, SHORTEST_OPERATION_MILLIS * largestSpeedup);
        settings = settings.withUnits(
                new Calibration(host.nanoClock()).itemsLasting(Duration.ofNanos(Math.round(millis * 1e6))));
    }

    Sweep.Measurement measurement(Path log) {
        return measurement(settings, log);
    }

    Sweep.Measurement measurement(ForkSettings special, Path log) {
        return host.forks().with(special, log);
    }

    /** Settings of forks whose operation takes {@code operation} of a real core, however long it then lasts. */
    ForkSettings emulated(Duration operation, int iterations, Duration iteration) {
        return new ForkSettings(
                new Calibration(host.nanoClock()).itemsLasting(operation), 0, iterations, iteration, settings.jvm());
    }

    SweepFacts facts(long seed, int repeated, List<Integer> levels) {
        return new SweepFacts(
                seed, host.confinement().obstacle(), host.physicalCores(), host.usableCores(), repeated, jmh(levels));
    }

    private SystemFacts jmh(List<Integer> levels) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("items_per_operation", Long.toString(settings.units()));
        facts.put("warm_up_iterations", Integer.toString(settings.warmupIterations()));
        facts.put("measured_iterations", Integer.toString(settings.iterations()));
        facts.put("iteration_ms", Long.toString(settings.iterationTime().toMillis()));
        facts.put("forks_per_level", Integer.toString(trials));
        facts.putAll(host.confinement().facts(levels));
        facts.putAll(settings.jvm().facts(levels.get(levels.size() - 1)));
        return new SystemFacts("jmh", "1.37", "process", facts);
    }
}

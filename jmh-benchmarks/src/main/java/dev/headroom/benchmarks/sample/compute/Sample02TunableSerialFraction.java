package dev.headroom.benchmarks.sample.compute;

import dev.headroom.benchmarks.sample.Crew;
import dev.headroom.benchmarks.workload.ExpectedSum;
import dev.headroom.benchmarks.workload.WorkItems;
import dev.headroom.benchmarks.workload.WorkSplit;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A known fraction of the items is done by one worker alone, before all share the rest.
 *
 * <p>The curve should be Amdahl's law 1 / (f + (1 - f) / n), because all others wait while one does the serial fraction f.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Sample02TunableSerialFraction {
    /** Share of the items done by the caller alone, 0 to 1. */
    @Param("0.5")
    public double serialFraction;

    /** Items of one operation; 80,000 take about 40 ms on one core. */
    @Param("80000")
    public long units;

    private WorkSplit split = new WorkSplit(1, 0);
    private long expected;

    /** Computes the expected sum in one thread. */
    @Setup
    public void expect() {
        split = WorkSplit.of(units, serialFraction);
        expected = WorkItems.sum(0, units);
    }

    /** Strong scaling: a serial phase, then a parallel one. */
    @Benchmark
    public long operation(Crew crew) {
        long serial = WorkItems.sum(0, split.serialItems());
        long parallel =
                crew.sum((worker, workers) -> WorkItems.sum(split.start(worker, workers), split.end(worker, workers)));
        return ExpectedSum.check(serial + parallel, expected);
    }
}

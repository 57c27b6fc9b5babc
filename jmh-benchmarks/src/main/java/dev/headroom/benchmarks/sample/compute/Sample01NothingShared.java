package dev.headroom.benchmarks.sample.compute;

import dev.headroom.benchmarks.sample.Crew;
import dev.headroom.benchmarks.sample.EachThread;
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
 * Each worker does its own items and shares nothing.
 *
 * <p>The curve should be the ideal line, because no worker waits for another but once at the end of an operation.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Sample01NothingShared {
    /** Items of one operation; 80,000 take about 40 ms on one core. */
    @Param("80000")
    public long units;

    private WorkSplit split = new WorkSplit(1, 0);
    private long expected;

    /** Computes the expected sum in one thread. */
    @Setup
    public void expect() {
        split = WorkSplit.of(units, 0);
        expected = WorkItems.sum(0, units);
    }

    /** Strong scaling: the crew shares the items of one operation. */
    @Benchmark
    public long operation(Crew crew) {
        return ExpectedSum.check(
                crew.sum((worker, workers) -> WorkItems.sum(split.start(worker, workers), split.end(worker, workers))),
                expected);
    }

    /** Throughput scaling: each of JMH's threads does all items of its own operation. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public long eachThread(EachThread thread) {
        return ExpectedSum.check(WorkItems.sum(0, units), expected);
    }
}

package dev.headroom.benchmarks.sample.memory;

import dev.headroom.benchmarks.sample.Crew;
import dev.headroom.benchmarks.workload.ExpectedSum;
import dev.headroom.benchmarks.workload.WorkSplit;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Each worker increments a counter of its own, beside the others' counters or far from them.
 *
 * <p>The curve should be near the ideal line with padding and fall far below it without, because neighbours in one cache line take it from
 * each other although they share no data.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Sample14FalseSharing {
    /** Longs between padded counters: 128 bytes, as processors fetch cache lines in pairs. */
    private static final int PADDING = 16;

    /** Increments of one operation. */
    @Param("4000000")
    public long size;

    /** Whether each counter has its cache lines for itself. */
    @Param({"false", "true"})
    public boolean padded;

    private AtomicLongArray counters = new AtomicLongArray(0);

    /** Makes room for every worker's counter. */
    @Setup
    public void open(Crew crew) {
        counters = new AtomicLongArray((crew.cores + 2) * PADDING);
    }

    /** Strong scaling: the crew shares the increments of one operation. */
    @Benchmark
    public long operation(Crew crew) {
        WorkSplit split = WorkSplit.of(size, 0);
        return ExpectedSum.check(
                crew.sum((worker, workers) -> count(worker, split.end(worker, workers) - split.start(worker, workers))),
                size);
    }

    /** Plain increments would stay in a register: the volatile ones reach the cache line. */
    private long count(int worker, long increments) {
        int counter = PADDING + worker * (padded ? PADDING : 1);
        long before = counters.get(counter);
        for (long i = 0; i < increments; i++) {
            counters.set(counter, counters.get(counter) + 1);
        }
        return counters.get(counter) - before;
    }
}

package dev.headroom.benchmarks.sample.memory;

import dev.headroom.benchmarks.sample.Crew;
import dev.headroom.benchmarks.workload.ExpectedSum;
import dev.headroom.benchmarks.workload.WorkSplit;
import java.util.Arrays;
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
 * Workers share a[i] = b[i] + s c[i] over arrays far larger than the caches.
 *
 * <p>The curve should rise as long as the memory has bandwidth to spare and be flat beyond, because moving the numbers takes longer than
 * computing them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Sample13Triad {
    private static final int PASSES = 10;

    /** Elements looked at after each operation. */
    private static final int LOOKS = 256;

    /** Elements of each of the three arrays, of 8 bytes. */
    @Param("3000000")
    public int size;

    private double[] a = {};
    private double[] b = {};
    private double[] c = {};
    private long operations;

    /** Fills the arrays with whole numbers, so that every result is exact. */
    @Setup
    public void fill() {
        a = new double[size];
        b = new double[size];
        c = new double[size];
        Arrays.setAll(b, i -> i);
        Arrays.setAll(c, i -> i % 7);
    }

    /** Strong scaling: the crew shares the elements; another factor each time, so that no old result passes for new. */
    @Benchmark
    public long operation(Crew crew) {
        operations++;
        int factor = (int) (1 + operations % 1_000);
        WorkSplit split = WorkSplit.of(size, 0);
        long elements = crew.sum((worker, workers) ->
                passes(factor, (int) split.start(worker, workers), (int) split.end(worker, workers)));
        for (int look = 0; look < LOOKS; look++) {
            int i = (int) ((long) look * (size - 1) / (LOOKS - 1));
            ExpectedSum.check((long) a[i], i + (long) factor * (i % 7));
        }
        return ExpectedSum.check(elements, size);
    }

    private int passes(double factor, int from, int to) {
        for (int pass = 0; pass < PASSES; pass++) {
            triad(factor, from, to);
        }
        return to - from;
    }

    private void triad(double factor, int from, int to) {
        for (int i = from; i < to; i++) {
            a[i] = b[i] + factor * c[i];
        }
    }
}

package dev.headroom.benchmarks.sample.compute;

import dev.headroom.benchmarks.sample.OwnPool;
import java.util.Arrays;
import java.util.SplittableRandom;
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
 * Arrays.parallelSort sorts random numbers.
 *
 * <p>The curve should rise with the cores and flatten early, because the last merges join ever fewer and longer parts.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Sample10Sort {
    /** Numbers to sort. */
    @Param("400000")
    public int size;

    private int[] random = {};
    private int[] sorted = {};
    private int[] numbers = {};

    /** Draws the numbers and sorts a copy in one thread. */
    @Setup
    public void draw() {
        random = new SplittableRandom(10).ints(size).toArray();
        sorted = random.clone();
        Arrays.sort(sorted);
        numbers = new int[size];
    }

    /** Strong scaling: the pool's workers share the numbers, if the common pool's parallelism lets them (see OwnPool). */
    @Benchmark
    public int[] operation(OwnPool pool) {
        System.arraycopy(random, 0, numbers, 0, size);
        pool.call(() -> {
            Arrays.parallelSort(numbers);
            return numbers;
        });
        if (!Arrays.equals(numbers, sorted)) {
            throw new IllegalStateException("the numbers must be sorted as by one thread, and are not");
        }
        return numbers;
    }
}

package dev.headroom.benchmarks.sample.compute;

import dev.headroom.benchmarks.sample.Crew;
import dev.headroom.benchmarks.workload.ExpectedSum;
import dev.headroom.benchmarks.workload.WorkSplit;
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
 * Workers share the random paths of a Monte Carlo price of a call option.
 *
 * <p>The curve should be the ideal line, because paths are independent and each block of them has a random stream of its own.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Sample12MonteCarloPricing {
    /** Paths drawn from one random stream: blocks, not workers, so that the price does not depend on the workers. */
    private static final int BLOCK = 1_000;

    private static final double SPOT = 100;
    private static final double STRIKE = 105;
    private static final double RATE = 0.03;
    private static final double VOLATILITY = 0.2;
    private static final double DRIFT = RATE - VOLATILITY * VOLATILITY / 2;

    /** Payoffs are added in millionths of a currency unit: whole numbers have the same sum in any order. */
    private static final double MILLION = 1e6;

    /** Blocks of a thousand paths in one operation. */
    @Param("900")
    public int size;

    private long expected;

    /** Computes the price in one thread. */
    @Setup
    public void expect() {
        expected = payoffs(0, size);
    }

    /** Strong scaling: the crew shares the blocks of one price. */
    @Benchmark
    public double operation(Crew crew) {
        WorkSplit split = WorkSplit.of(size, 0);
        return price(ExpectedSum.check(
                crew.sum((worker, workers) -> payoffs(split.start(worker, workers), split.end(worker, workers))),
                expected));
    }

    private double price(long payoffs) {
        return Math.exp(-RATE) * payoffs / MILLION / size / BLOCK;
    }

    private static long payoffs(long from, long to) {
        long sum = 0;
        for (long block = from; block < to; block++) {
            SplittableRandom random = new SplittableRandom(block);
            for (int path = 0; path < BLOCK; path++) {
                double end = SPOT * Math.exp(DRIFT + VOLATILITY * random.nextGaussian());
                sum += Math.round(MILLION * Math.max(0, end - STRIKE));
            }
        }
        return sum;
    }
}

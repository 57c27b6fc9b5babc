package dev.headroom.benchmarks.sample.compute;

import dev.headroom.benchmarks.sample.OwnPool;
import dev.headroom.benchmarks.workload.ExpectedSum;
import java.math.BigInteger;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A parallel stream adds up the squares of a range.
 *
 * <p>The curve should be near the ideal line while the range is long, because the pool splits it into a few independent parts for each
 * worker.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Sample09ParallelStreamSum {
    /** Numbers of the range. */
    @Param("60000000")
    public long size;

    private long expected;

    /** The sum of the squares below n is (n - 1) n (2n - 1) / 6; like the stream's it may wrap around. */
    @Setup
    public void expect() {
        BigInteger n = BigInteger.valueOf(size);
        expected = n.subtract(BigInteger.ONE)
                .multiply(n)
                .multiply(n.shiftLeft(1).subtract(BigInteger.ONE))
                .divide(BigInteger.valueOf(6))
                .longValue();
    }

    /** Strong scaling: the pool's workers share the range. */
    @Benchmark
    public long operation(OwnPool pool) {
        return ExpectedSum.check(
                pool.call(() ->
                        LongStream.range(0, size).parallel().map(n -> n * n).sum()),
                expected);
    }
}

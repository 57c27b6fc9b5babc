package dev.headroom.benchmarks.sample.sharing;

import dev.headroom.benchmarks.sample.Crew;
import dev.headroom.benchmarks.sample.EachThread;
import dev.headroom.benchmarks.workload.ExpectedSum;
import dev.headroom.benchmarks.workload.WorkSplit;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Each worker increments a counter of its own, with a lock of its own.
 *
 * <p>The curve should be near the ideal line, because no two workers want the same lock or cache line until there are more
 * workers than stripes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Sample05StripedCounter {
    /** Increments of one operation. */
    @Param("2000000")
    public long size;

    private static final int STRIPES = 64;

    private final Stripe[] stripes = new Stripe[STRIPES];

    /** A counter with a lock, far from its neighbours. */
    private static final class Stripe {
        /** A sixteenth of it is used: 128 bytes apart, no two counters share a pair of cache lines. */
        private final long[] count = new long[16];

        synchronized void increment() {
            count[0]++;
        }

        synchronized long value() {
            return count[0];
        }
    }

    /** Makes the stripes. */
    @Setup
    public void open() {
        Arrays.setAll(stripes, stripe -> new Stripe());
    }

    /** Strong scaling: the crew shares the increments of one operation. */
    @Benchmark
    public long operation(Crew crew) {
        WorkSplit split = WorkSplit.of(size, 0);
        long before = value();
        crew.sum((worker, workers) -> add(worker, split.end(worker, workers) - split.start(worker, workers)));
        return ExpectedSum.check(value() - before, size);
    }

    /** Throughput scaling: each of JMH's threads makes all increments of its own operation. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public long eachThread(EachThread thread) {
        long before = value();
        long added = add(thread.index(), size);
        return ExpectedSum.atLeast(value(), before + added);
    }

    private long add(int stripe, long increments) {
        for (long i = 0; i < increments; i++) {
            increment(stripe);
        }
        return increments;
    }

    /** Not inlined in any of the counters, or the compiler would make one change of many. */
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    void increment(int stripe) {
        stripes[stripe % STRIPES].increment();
    }

    private long value() {
        return Arrays.stream(stripes).mapToLong(Stripe::value).sum();
    }
}

package dev.headroom.benchmarks.sample.sharing;

import dev.headroom.benchmarks.sample.Crew;
import dev.headroom.benchmarks.sample.EachThread;
import dev.headroom.benchmarks.workload.ExpectedSum;
import dev.headroom.benchmarks.workload.WorkSplit;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * All workers increment one counter under one lock.
 *
 * <p>The curve should fall below 1 beyond one core, because all of the work is inside the lock and handing the lock over
 * costs more than an increment.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Sample04SynchronizedCounter {
    /** Increments of one operation. */
    @Param("2000000")
    public long size;

    private long count;

    /** Strong scaling: the crew shares the increments of one operation. */
    @Benchmark
    public long operation(Crew crew) {
        WorkSplit split = WorkSplit.of(size, 0);
        long before = value();
        crew.sum((worker, workers) -> add(split.end(worker, workers) - split.start(worker, workers)));
        return ExpectedSum.check(value() - before, size);
    }

    /** Throughput scaling: each of JMH's threads makes all increments of its own operation. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public long eachThread(EachThread thread) {
        long before = value();
        long added = add(size);
        return ExpectedSum.atLeast(value(), before + added);
    }

    private long add(long increments) {
        for (long i = 0; i < increments; i++) {
            increment();
        }
        return increments;
    }

    /** Not inlined in any of the counters, or the compiler would make one change of many. */
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    void increment() {
        synchronized (this) {
            count++;
        }
    }

    private synchronized long value() {
        return count;
    }
}

package dev.headroom.benchmarks.workload;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same fixed work by one thread, however many cores it may use: the sequential base of every speedup. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SingleThreaded {
    /** Cores the JVM is confined to; one of them works. */
    @Param("1")
    public int cores;

    /** Items of one operation. */
    @Param("80000")
    public long units;

    private long expected;

    /** Computes the expected sum. */
    @Setup
    public void open() {
        HostWatch.start();
        WorkerThreads.join();
        expected = WorkItems.sum(0, units);
    }

    /** One operation. */
    @Benchmark
    public long operation() {
        return ExpectedSum.check(WorkItems.sum(0, units), expected);
    }
}

package dev.headroom.benchmarks.workload;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Fixed total work of which a known fraction is serial: what Amdahl's law speaks about, as code.
 *
 * <p>One operation is a serial phase on the caller, then a parallel phase split exactly over the team, then a barrier.
 * The total never depends on the number of cores, and every operation's result is checked against the sum computed in
 * one thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TunableSerialFraction {
    /** Longs per worker's slot: 128 bytes, so that neither a cache line nor a prefetched pair of lines is shared. */
    private static final int SLOT = 16;

    /** Workers, and cores the JVM is confined to. */
    @Param("1")
    public int cores;

    /** Share of the items done by the caller alone, 0 to 1. */
    @Param("0.5")
    public double serialFraction;

    /** Items of one operation. */
    @Param("80000")
    public long units;

    private WorkSplit split = new WorkSplit(1, 0);
    private long[] sums = {};
    private long expected;
    private @Nullable Team team;

    /** Computes the expected sum in one thread and starts the team. */
    @Setup
    public void open() {
        HostWatch.start();
        split = split();
        expected = WorkItems.sum(0, split.items());
        sums = new long[(cores + 1) * SLOT];
        team = new Team(cores, Team.SPINS);
        team.run((worker, workers) -> WorkerThreads.join());
    }

    /** The items of one operation and their division. */
    WorkSplit split() {
        return WorkSplit.of(units, serialFraction);
    }

    /** One operation. */
    @Benchmark
    public long operation() {
        long total = WorkItems.sum(0, split.serialItems());
        if (team != null) {
            team.run(this::part);
        }
        for (int worker = 0; worker < cores; worker++) {
            total += sums[worker * SLOT];
        }
        return ExpectedSum.check(total, expected);
    }

    private void part(int worker, int workers) {
        sums[worker * SLOT] = WorkItems.sum(split.start(worker, workers), split.end(worker, workers));
    }

    /** Ends the team. */
    @TearDown
    public void close() {
        if (team != null) {
            team.close();
        }
    }
}

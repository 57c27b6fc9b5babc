package dev.headroom.benchmarks.sample;

import dev.headroom.benchmarks.workload.HostWatch;
import dev.headroom.benchmarks.workload.Team;
import dev.headroom.benchmarks.workload.WorkerThreads;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The {@code cores} workers that share one operation's fixed work: what a sample of strong scaling runs on. */
@State(Scope.Benchmark)
public class Crew {
    /** Longs per worker's slot: 128 bytes, so that neither a cache line nor a prefetched pair of lines is shared. */
    private static final int SLOT = 16;

    /** One worker's share of an operation. */
    @FunctionalInterface
    public interface Share {
        /** Does the share of {@code worker} (from 0) of {@code workers} and returns its part of the sum. */
        long of(int worker, int workers);
    }

    /** Workers, and cores the JVM should be confined to. */
    @Param("1")
    public int cores;

    private long[] sums = {};
    private @Nullable Team team;

    /** Starts the workers. */
    @Setup
    public void open() {
        HostWatch.start();
        sums = new long[(cores + 1) * SLOT];
        team = new Team(cores, Team.SPINS);
        team.run((worker, workers) -> WorkerThreads.join());
    }

    /** Has every worker do its share, waits for all, and returns the sum of what they return. */
    public final long sum(Share share) {
        if (team == null) {
            throw new IllegalStateException("the crew must be opened before it works");
        }
        team.run((worker, workers) -> sums[worker * SLOT] = result(share, worker, workers));
        long total = 0;
        for (int worker = 0; worker < cores; worker++) {
            total += sums[worker * SLOT];
        }
        return total;
    }

    /** What one worker returns; a test makes one that loses its share. */
    long result(Share share, int worker, int workers) {
        return share.of(worker, workers);
    }

    /** Ends the workers. */
    @TearDown
    public void close() {
        if (team != null) {
            team.close();
        }
    }
}

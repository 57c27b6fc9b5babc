package dev.headroom.benchmarks.emulate;

import dev.headroom.benchmarks.workload.Team;
import dev.headroom.benchmarks.workload.WorkSplit;
import java.util.List;

/** A team whose workers each have one emulated core; the calling thread has the first. */
final class EmulatedTeam implements AutoCloseable {
    /** Pieces of an operation whose serial shares are done under the lock: the same however many cores there are. */
    private static final int PIECES = 320;

    /** A wait at a barrier is long in emulation: spinning would take real cores from those that work. */
    private static final int SPINS = 0;

    /** Longs per worker's slot: 128 bytes, so that no cache line is shared. */
    private static final int SLOT = 16;

    private final List<EmulatedCore> cores;
    private final Team team;
    private final long[] sums;
    private final Object lock = new Object();
    /** When the lock was last given back, by the schedule of the core that held it; guarded by the lock. */
    private long lockFreeAt;

    EmulatedTeam(List<EmulatedCore> cores) {
        this.cores = List.copyOf(cores);
        this.sums = new long[cores.size() * SLOT];
        this.team = new Team(cores.size(), SPINS);
    }

    /** Has every worker's thread do {@code part} at full speed. */
    void each(Team.Part part) {
        team.run(part);
    }

    /** A serial phase, a parallel phase and a barrier, begun at {@code start}; returns the sum of all items. */
    long phases(WorkSplit split, long start) {
        EmulatedCore caller = cores.get(0);
        caller.resume(start);
        long serial = caller.sum(0, split.serialItems());
        long parallelFrom = caller.freeAt();
        team.run((worker, workers) -> {
            EmulatedCore core = cores.get(worker);
            core.resume(parallelFrom);
            sums[worker * SLOT] = core.sum(split.start(worker, workers), split.end(worker, workers));
        });
        return serial + barrier();
    }

    /** Pieces dealt out in turn, the serial share of each done under one lock; begun at {@code start}. */
    long locked(long items, double serialFraction, long start) {
        lockFreeAt = start;
        team.run((worker, workers) -> {
            EmulatedCore core = cores.get(worker);
            core.resume(start);
            long sum = 0;
            for (int piece = worker; piece < PIECES; piece += workers) {
                long from = items * piece / PIECES;
                long to = items * (piece + 1) / PIECES;
                // Rounded at the pieces' ends, so that the shares add up to the fraction exactly.
                long serial = Math.round(serialFraction * to) - Math.round(serialFraction * from);
                sum += core.sum(from, to - serial) + underLock(core, to - serial, to);
            }
            sums[worker * SLOT] = sum;
        });
        return barrier();
    }

    private long underLock(EmulatedCore core, long from, long to) {
        synchronized (lock) {
            core.resume(lockFreeAt);
            long sum = core.sum(from, to);
            lockFreeAt = core.freeAt();
            return sum;
        }
    }

    /** All wait for the latest; returns the sum of what they did. */
    private long barrier() {
        long total = 0;
        long latest = cores.stream().mapToLong(EmulatedCore::freeAt).max().orElse(0);
        for (int worker = 0; worker < cores.size(); worker++) {
            cores.get(worker).resume(latest);
            total += sums[worker * SLOT];
        }
        return total;
    }

    @Override
    public void close() {
        team.close();
    }
}

package dev.headroom.benchmarks.sample.sharing;

import dev.headroom.benchmarks.sample.Crew;
import dev.headroom.benchmarks.workload.ExpectedSum;
import dev.headroom.benchmarks.workload.WorkItems;
import dev.headroom.benchmarks.workload.WorkSplit;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Independent workers hold one lock for a known share of their work.
 *
 * <p>The curve should lie between Amdahl's law and the bound min(n, 1/f), because one worker at a time is in the lock, but
 * the others need not stand still meanwhile.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Sample03LockShare {
    /** Items between two visits to the lock: long beside taking it, short beside a worker's share. */
    private static final long CHUNK = 200;

    private static final int SECTIONS = 64;

    /** What keeps two workers out of the same section. */
    public enum Guard {
        /** One lock for all sections. */
        SYNCHRONIZED,
        /** A lock for each of many sections, so that workers rarely meet. */
        STRIPED,
        /** No lock: the work is done outside, its result added atomically. */
        LOCK_FREE
    }

    /** Share of the items done inside the section, 0 to 1. */
    @Param("0.5")
    public double serialFraction;

    /** How the sections are guarded. */
    @Param("SYNCHRONIZED")
    public Guard guard = Guard.SYNCHRONIZED;

    /** Items of one operation; 80,000 take about 40 ms on one core. */
    @Param("80000")
    public long units;

    private final Section[] sections = new Section[SECTIONS];
    private final AtomicLong free = new AtomicLong();
    private WorkSplit chunks = new WorkSplit(1, 0);
    private long expected;

    /** State that only the holder of its lock may change. */
    private static final class Section {
        private long total;

        synchronized void add(long from, long to) {
            total += WorkItems.sum(from, to);
        }

        synchronized long takeTotal() {
            long taken = total;
            total = 0;
            return taken;
        }
    }

    /** Computes the expected sum in one thread. */
    @Setup
    public void expect() {
        Arrays.setAll(sections, section -> new Section());
        chunks = WorkSplit.of((units + CHUNK - 1) / CHUNK, 0);
        expected = WorkItems.sum(0, units);
    }

    /** Strong scaling: the crew shares the chunks of one operation. */
    @Benchmark
    public long operation(Crew crew) {
        long total = crew.sum(this::outside) + free.getAndSet(0);
        for (Section section : sections) {
            total += section.takeTotal();
        }
        return ExpectedSum.check(total, expected);
    }

    private long outside(int worker, int workers) {
        long sum = 0;
        for (long chunk = chunks.start(worker, workers); chunk < chunks.end(worker, workers); chunk++) {
            long from = chunk * CHUNK;
            long end = Math.min(units, from + CHUNK);
            long middle = from + Math.round(serialFraction * (end - from));
            inside(chunk, from, middle);
            sum += WorkItems.sum(middle, end);
        }
        return sum;
    }

    private void inside(long chunk, long from, long to) {
        switch (guard) {
            case SYNCHRONIZED -> sections[0].add(from, to);
            case STRIPED -> sections[(int) (chunk % SECTIONS)].add(from, to);
            case LOCK_FREE -> free.addAndGet(WorkItems.sum(from, to));
        }
    }
}

package dev.headroom.benchmarks.sample.memory;

import dev.headroom.benchmarks.sample.Crew;
import dev.headroom.benchmarks.workload.ExpectedSum;
import dev.headroom.benchmarks.workload.WorkSplit;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Workers allocate short-lived objects as fast as they can.
 *
 * <p>The curve should follow Amdahl's law with the share of time spent collecting as its serial part, because with the serial collector one
 * thread collects while all workers stand still.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Sample15AllocationHeavy {
    /** Objects alive at a time: what each collection must copy. */
    private static final int LIVE = 50_000;

    /** Objects of one operation, of about 100 bytes. */
    @Param("2400000")
    public long size;

    private final Parcel[] live = new Parcel[LIVE];

    /** A small object that survives until its place is needed. */
    private static final class Parcel {
        private final long[] content = new long[8];
    }

    /** Strong scaling: the crew shares the objects; the numbers below n add up to n (n - 1) / 2. */
    @Benchmark
    public long operation(Crew crew) {
        return ExpectedSum.check(crew.sum(this::allocate), size * (size - 1) / 2);
    }

    private long allocate(int worker, int workers) {
        WorkSplit split = WorkSplit.of(size, 0);
        WorkSplit places = WorkSplit.of(LIVE, 0);
        int first = (int) places.start(worker, workers);
        int end = (int) places.end(worker, workers);
        int place = first;
        long sum = 0;
        for (long number = split.start(worker, workers); number < split.end(worker, workers); number++) {
            Parcel parcel = new Parcel();
            parcel.content[(int) (number & 7)] = number;
            live[place] = parcel;
            sum += live[place].content[(int) (number & 7)];
            place = place + 1 == end ? first : place + 1;
        }
        return sum;
    }
}

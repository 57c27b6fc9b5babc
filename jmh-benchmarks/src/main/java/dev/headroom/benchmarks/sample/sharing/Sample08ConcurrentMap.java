package dev.headroom.benchmarks.sample.sharing;

import dev.headroom.benchmarks.sample.Crew;
import dev.headroom.benchmarks.workload.ExpectedSum;
import dev.headroom.benchmarks.workload.WorkSplit;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * All workers count into the same few keys of one ConcurrentHashMap.
 *
 * <p>The curve should stay far below the ideal line, because two workers with the same key wait for its bin and each merge moves the bin's
 * cache lines between cores.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Sample08ConcurrentMap {
    /** Merges of one operation. */
    @Param("1000000")
    public int size;

    /** Keys that are counted; fewer collide more. */
    @Param("16")
    public int keys;

    private ConcurrentHashMap<Integer, Integer> counts = new ConcurrentHashMap<>();

    /** Strong scaling: the crew shares the merges of one operation. */
    @Benchmark
    public long operation(Crew crew) {
        counts = new ConcurrentHashMap<>();
        WorkSplit split = WorkSplit.of(size, 0);
        crew.sum((worker, workers) -> merge((int) split.start(worker, workers), (int) split.end(worker, workers)));
        long total = 0;
        for (int key = 0; key < keys; key++) {
            // Item i counts for key i modulo keys: each key is due size / keys times, the first ones once more.
            total += ExpectedSum.check(counts.getOrDefault(key, 0), size / keys + (key < size % keys ? 1 : 0));
        }
        return total;
    }

    private int merge(int from, int to) {
        for (int item = from; item < to; item++) {
            counts.merge(item % keys, 1, Integer::sum);
        }
        return to - from;
    }
}

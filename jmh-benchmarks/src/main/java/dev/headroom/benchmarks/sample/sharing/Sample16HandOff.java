package dev.headroom.benchmarks.sample.sharing;

import dev.headroom.benchmarks.sample.Crew;
import dev.headroom.benchmarks.workload.ExpectedSum;
import dev.headroom.benchmarks.workload.WorkItems;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One worker makes items and hands them through a queue to the others, who use them.
 *
 * <p>The curve should rise to 1/p and be flat beyond, because the one producer makes the share p = 1/5 of the work alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Sample16HandOff {
    /** Steps of work to make one item, and to use it: a fifth and four fifths of 400. */
    private static final int MAKING = 80;

    private static final int USING = 320;
    private static final int CAPACITY = 64;
    private static final long END = -1;
    private static final long PATIENCE_SECONDS = 10;

    /** Items handed over in one operation. */
    @Param("200")
    public long size;

    private final BlockingQueue<Long> queue = new ArrayBlockingQueue<>(CAPACITY);
    private long expected;

    /** Computes the expected sum in one thread. */
    @Setup
    public void expect() {
        expected = WorkItems.sum(0, size * (MAKING + USING));
    }

    /** Strong scaling: a fixed number of items; on one core the one worker makes and uses each in turn. */
    @Benchmark
    public long operation(Crew crew) {
        queue.clear();
        return ExpectedSum.check(crew.sum(this::part), expected);
    }

    private long part(int worker, int workers) {
        if (workers == 1) {
            return alone();
        }
        try {
            return worker == 0 ? produce(workers - 1) : consume();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while handing over", interrupted);
        }
    }

    private long alone() {
        long sum = 0;
        for (long item = 0; item < size; item++) {
            sum += make(item) + use(item);
        }
        return sum;
    }

    private long produce(int consumers) throws InterruptedException {
        long sum = 0;
        for (long item = 0; item < size; item++) {
            sum += make(item);
            hand(item);
        }
        for (int consumer = 0; consumer < consumers; consumer++) {
            hand(END);
        }
        return sum;
    }

    private void hand(long item) throws InterruptedException {
        if (!queue.offer(item, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no consumer took an item within " + PATIENCE_SECONDS + " s");
        }
    }

    private long consume() throws InterruptedException {
        long sum = 0;
        for (long item = queue.take(); item != END; item = queue.take()) {
            sum += use(item);
        }
        return sum;
    }

    private static long make(long item) {
        long first = item * (MAKING + USING);
        return WorkItems.sum(first, first + MAKING);
    }

    private static long use(long item) {
        long first = item * (MAKING + USING) + MAKING;
        return WorkItems.sum(first, first + USING);
    }
}

package dev.headroom.benchmarks.sample;

import dev.headroom.benchmarks.workload.HostWatch;
import dev.headroom.benchmarks.workload.WorkerThreads;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One thread of JMH's {@code -t n}, which does operations of its own: what a sample of throughput scaling runs on. */
@State(Scope.Thread)
public class EachThread {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final int index = NEXT.getAndIncrement();

    /** Its number, from 0. */
    public int index() {
        return index;
    }

    /** Counts the thread among the workers. */
    @Setup
    public void open() {
        HostWatch.start();
        WorkerThreads.join();
    }
}

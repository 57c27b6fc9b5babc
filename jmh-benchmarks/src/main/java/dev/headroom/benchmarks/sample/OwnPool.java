package dev.headroom.benchmarks.sample;

import dev.headroom.benchmarks.workload.HostWatch;
import dev.headroom.benchmarks.workload.WorkerThreads;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A fork-join pool of {@code cores} workers: what a sample of streams and sorts runs on.
 *
 * <p>Trap: {@code Arrays.parallelSort} decides by the <em>common</em> pool's parallelism whether it splits at all, and that
 * is one less than the cores the JVM sees. Without {@code -Djava.util.concurrent.ForkJoinPool.common.parallelism=n} it
 * sorts on 2 cores in one thread, whatever pool it is called in.
 */
@State(Scope.Benchmark)
public class OwnPool {
    /** Workers, and cores the JVM should be confined to. */
    @Param("1")
    public int cores;

    private @Nullable ForkJoinPool pool;

    /** A worker that is known to the health of the fork. */
    private static final class Worker extends ForkJoinWorkerThread {
        Worker(ForkJoinPool pool) {
            super(pool);
        }

        @Override
        protected void onStart() {
            super.onStart();
            WorkerThreads.join();
        }
    }

    /** Starts the pool. */
    @Setup
    public void open() {
        HostWatch.start();
        pool = new ForkJoinPool(cores, Worker::new, null, false);
    }

    /** Does {@code task} in the pool and waits for its result. */
    public <T> T call(Callable<T> task) {
        if (pool == null) {
            throw new IllegalStateException("the pool must be opened before it works");
        }
        return pool.submit(task).join();
    }

    /** Ends the pool. */
    @TearDown
    public void close() {
        if (pool != null) {
            pool.shutdownNow();
        }
    }
}

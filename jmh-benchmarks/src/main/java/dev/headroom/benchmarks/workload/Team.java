package dev.headroom.benchmarks.workload;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A fixed number of workers that do one part each and wait for each other; the calling thread is worker 0.
 *
 * <p>A waiting worker spins shortly, then parks: one that only spun would burn a core (and the turbo budget of its
 * neighbours) through the serial phase, one that only parked would add a wake-up to every phase. One caller at a time.
 */
public final class Team implements AutoCloseable {
    /** The share of one worker in a phase. */
    @FunctionalInterface
    public interface Part {
        void run(int worker, int workers);
    }

    /** About 10 microseconds of spinning before a waiting worker parks. */
    public static final int SPINS = 200;

    private final int size;
    private final int spins;
    private final Thread[] helpers;
    private final AtomicInteger pending = new AtomicInteger();
    private final AtomicInteger phase = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile @Nullable Part part;
    private volatile @Nullable Thread caller;

    /** Starts {@code size - 1} daemon threads, each spinning {@code spins} times before it parks. */
    public Team(int size, int spins) {
        if (size < 1) {
            throw new IllegalArgumentException("a team needs at least 1 worker, was " + size);
        }
        this.size = size;
        this.spins = spins;
        helpers = new Thread[size - 1];
        for (int i = 0; i < helpers.length; i++) {
            int worker = i + 1;
            helpers[i] = new Thread(() -> serve(worker), "worker-" + worker);
            helpers[i].setDaemon(true);
            helpers[i].start();
        }
    }

    /** Has every worker do its part of {@code work}, and returns when all have done it. */
    public void run(Part work) {
        if (size > 1) {
            caller = Thread.currentThread();
            part = work;
            pending.set(helpers.length);
            nextPhase();
        }
        try {
            work.run(0, size);
        } finally {
            awaitHelpers();
        }
        Throwable thrown = failure.getAndSet(null);
        if (thrown != null) {
            throw new IllegalStateException("a worker failed in its part: " + thrown, thrown);
        }
    }

    private void nextPhase() {
        phase.incrementAndGet();
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
    }

    private void awaitHelpers() {
        for (int spin = 0; pending.get() != 0; spin++) {
            pause(spin);
        }
    }

    private void serve(int worker) {
        for (int seen = 0; ; seen++) {
            for (int spin = 0; phase.get() == seen; spin++) {
                pause(spin);
            }
            Part work = part;
            if (work == null) {
                return;
            }
            try {
                work.run(worker, size);
            } catch (Throwable thrown) {
                failure.compareAndSet(null, thrown);
            }
            if (pending.decrementAndGet() == 0) {
                LockSupport.unpark(caller);
            }
        }
    }

    private void pause(int spin) {
        if (spin < spins) {
            Thread.onSpinWait();
        } else {
            LockSupport.park(this);
        }
    }

    /** Ends the helpers and waits until they are gone. */
    @Override
    public void close() {
        part = null;
        nextPhase();
        for (Thread helper : helpers) {
            try {
                helper.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}

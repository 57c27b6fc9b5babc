package dev.headroom.scenarios.gatling;

import java.util.PriorityQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Releases each request at its intended nanosecond.
 *
 * <p>Gatling injects in steps of 1 ms, in bursts; a thread of its own that parks until shortly before the time and
 * spins for the rest is exact to some ten microseconds and idle in between.
 */
final class Pacer implements AutoCloseable {
    // Linux wakes a parked thread some 50 microseconds late, its timer slack.
    private static final long SPIN_NANOS = 60_000L;
    private static final long IDLE_NANOS = 1_000_000_000L;

    private record Release(long atNanos, Runnable action) implements Comparable<Release> {
        @Override
        public int compareTo(Release other) {
            return Long.signum(atNanos - other.atNanos);
        }
    }

    private final PriorityQueue<Release> waiting = new PriorityQueue<>();
    private final Thread thread = new Thread(this::release, "pacer");
    private volatile boolean open = true;

    private Pacer() {}

    static Pacer start() {
        Pacer pacer = new Pacer();
        pacer.thread.setDaemon(true);
        pacer.thread.start();
        return pacer;
    }

    /** Runs the action on the pacer's thread at that {@link System#nanoTime()}, or at once if it has passed. */
    void at(long nanos, Runnable action) {
        boolean first;
        synchronized (waiting) {
            Release earliest = waiting.peek();
            first = earliest == null || nanos - earliest.atNanos() < 0;
            waiting.add(new Release(nanos, action));
        }
        if (first) {
            LockSupport.unpark(thread);
        }
    }

    private void release() {
        while (open) {
            Release due = due();
            if (due == null) {
                continue;
            }
            while (due.atNanos() - System.nanoTime() > 0) {
                Thread.onSpinWait();
            }
            due.action().run();
        }
    }

    private @org.jspecify.annotations.Nullable Release due() {
        long wait;
        synchronized (waiting) {
            Release earliest = waiting.peek();
            wait = earliest == null ? IDLE_NANOS : earliest.atNanos() - System.nanoTime() - SPIN_NANOS;
            if (wait <= 0) {
                return waiting.poll();
            }
        }
        LockSupport.parkNanos(wait);
        return null;
    }

    @Override
    public void close() {
        open = false;
        LockSupport.unpark(thread);
    }
}

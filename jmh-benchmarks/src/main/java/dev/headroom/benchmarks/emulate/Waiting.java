package dev.headroom.benchmarks.emulate;

import java.util.concurrent.locks.LockSupport;

/** The clock of the slow cores and how their threads wait for it. */
interface Waiting {
    /** The real one: parks, and may oversleep. */
    Waiting PARKED = new Waiting() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void park(long nanos) {
            LockSupport.parkNanos(this, nanos);
        }
    };

    long nanoTime();

    /** Waits about {@code nanos}; may return early or late. */
    void park(long nanos);

    /** Returns no earlier than {@code dueNanos}. */
    default void until(long dueNanos) {
        for (long left = dueNanos - nanoTime(); left > 0; left = dueNanos - nanoTime()) {
            park(left);
        }
    }
}

package dev.headroom.targets.service.server.slot;

import java.util.concurrent.locks.LockSupport;

/**
 * Waits until a moment without burning CPU. A kernel wakes a thread some tens of microseconds late; each thread learns
 * how late, parks that much shorter, and spins only for what then remains.
 */
final class Alarm {
    private static final long MOST_SPUN_NANOS = 150_000;
    private static final int WEIGHT = 16;

    private long usualLatenessNanos = 50_000;

    /** Returns at the moment, on the scale of {@link System#nanoTime()}, or as soon after it as the system allows. */
    void await(long momentNanos) {
        long wake = momentNanos - usualLatenessNanos;
        boolean parked = false;
        for (long now = System.nanoTime(); now - wake < 0; now = System.nanoTime()) {
            LockSupport.parkNanos(wake - now);
            parked = true;
        }
        if (parked) {
            learn(System.nanoTime() - wake);
        }
        while (System.nanoTime() - momentNanos < 0) {
            Thread.onSpinWait();
        }
    }

    private void learn(long latenessNanos) {
        usualLatenessNanos += (Math.min(latenessNanos, MOST_SPUN_NANOS) - usualLatenessNanos) / WEIGHT;
    }
}

package dev.headroom.benchmarks.jar.sweep;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The time a sweep may take, counted from its first step. */
final class Budget {
    private final LongSupplier nanoClock;
    private final long end;

    Budget(Duration all, LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.end = nanoClock.getAsLong() + all.toNanos();
    }

    /** Whether a piece of work of that length still fits. */
    boolean allows(Duration work) {
        return left().compareTo(work) >= 0;
    }

    /** What is left; 0 once it is spent. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, end - nanoClock.getAsLong()));
    }
}

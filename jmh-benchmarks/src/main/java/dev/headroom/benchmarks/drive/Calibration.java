package dev.headroom.benchmarks.drive;

import dev.headroom.benchmarks.workload.WorkItems;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Finds how many items of work fill a wished time on one core of this machine. */
public final class Calibration {
    private static final long PROBE_ITEMS = 10_000;
    private static final Duration WARM_UP = Duration.ofMillis(300);
    private static final int PROBES = 20;

    private final LongSupplier nanoClock;

    /** Reads the time from {@code nanoClock}. */
    public Calibration(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /**
     * Items that take one undisturbed core about {@code operation}; two significant digits, for a calibration is no
     * more exact than that, and run files stay readable.
     */
    public long itemsLasting(Duration operation) {
        long sum = 0;
        long end = nanoClock.getAsLong() + WARM_UP.toNanos();
        while (nanoClock.getAsLong() < end) {
            sum += WorkItems.sum(0, PROBE_ITEMS);
        }
        long fastest = Long.MAX_VALUE;
        for (int probe = 0; probe < PROBES; probe++) {
            long start = nanoClock.getAsLong();
            sum += WorkItems.sum(0, PROBE_ITEMS);
            fastest = Math.min(fastest, nanoClock.getAsLong() - start);
        }
        if (sum == 0) {
            throw new IllegalStateException("the items' sum must not be 0: the work was not done");
        }
        return twoDigits((double) operation.toNanos() * PROBE_ITEMS / Math.max(1, fastest));
    }

    static long twoDigits(double items) {
        long scale = 1;
        while (items / scale >= 100) {
            scale *= 10;
        }
        return Math.max(1, Math.round(items / scale) * scale);
    }
}

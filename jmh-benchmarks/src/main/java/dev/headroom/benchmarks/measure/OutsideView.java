package dev.headroom.benchmarks.measure;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The health of a process that is not ours, seen from outside, so that nothing is added to it: two readings and their
 * difference.
 */
public final class OutsideView {
    private final KernelCounters kernel;
    private final List<Integer> cpus;

    /**
     * A view from this process.
     *
     * @param root where {@code /proc} and {@code /sys} lie, normally {@code /}
     * @param cpus the processors that the process is confined to
     */
    public OutsideView(Path root, List<Integer> cpus) {
        this.kernel = new KernelCounters(root);
        this.cpus = List.copyOf(cpus);
    }

    /** One look at all counters. */
    public record Reading(
            long nanos,
            OptionalLong processNanos,
            OptionalLong runQueueWaitNanos,
            OptionalLong stealNanos,
            OptionalLong throttledPeriods,
            OptionalLong busyNanos,
            OptionalDouble megahertz) {}

    /** Looks now at a process, and at the cores and the machine below it. */
    public Reading read(long process) {
        return new Reading(
                System.nanoTime(),
                kernel.processNanos(process),
                kernel.runQueueWaitNanos(process),
                kernel.stealNanos(),
                kernel.throttledPeriods(),
                kernel.busyNanos(cpus),
                kernel.megahertz(cpus));
    }

    /** What happened between two looks. */
    public static ForkHealth between(Reading before, Reading after) {
        double elapsed = Math.max(1, after.nanos - before.nanos);
        OptionalDouble own = growth(before.processNanos, after.processNanos);
        OptionalDouble busy = growth(before.busyNanos, after.busyNanos);
        return new ForkHealth(
                over(own, elapsed),
                over(growth(before.runQueueWaitNanos, after.runQueueWaitNanos), elapsed),
                over(growth(before.stealNanos, after.stealNanos), elapsed),
                growth(before.throttledPeriods, after.throttledPeriods),
                own.isPresent() && busy.isPresent()
                        ? OptionalDouble.of(Math.max(0, busy.getAsDouble() - own.getAsDouble()) / elapsed)
                        : OptionalDouble.empty(),
                after.megahertz);
    }

    private static OptionalDouble over(OptionalDouble nanos, double elapsed) {
        return nanos.isPresent() ? OptionalDouble.of(nanos.getAsDouble() / elapsed) : OptionalDouble.empty();
    }

    private static OptionalDouble growth(OptionalLong before, OptionalLong after) {
        return before.isPresent() && after.isPresent()
                ? OptionalDouble.of((double) Math.max(0, after.getAsLong() - before.getAsLong()))
                : OptionalDouble.empty();
    }
}

package dev.headroom.benchmarks.measure;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How much disturbance a fork may have seen to count as measured on its own cores.
 *
 * @param runQueueWaitCores most cores' worth of waiting for a core
 * @param stealCores most cores' worth of time given to other machines
 */
public record HealthLimits(double runQueueWaitCores, double stealCores) {
    /** A twentieth of one core waited, a fiftieth stolen: above, errors reach the size of the tolerance. */
    public static final HealthLimits STRICT = new HealthLimits(0.05, 0.02);

    public HealthLimits {
        if (!(runQueueWaitCores > 0) || !(stealCores > 0)) {
            throw new IllegalArgumentException(
                    "health limits must be above 0, were " + runQueueWaitCores + " and " + stealCores);
        }
    }

    /** What is wrong with the fork, or nothing. */
    public Optional<String> complaint(ForkHealth health) {
        return over("waited for a core", health.runQueueWaitCores(), runQueueWaitCores)
                .or(() -> over("lost to other machines (steal)", health.stealCores(), stealCores))
                .or(() -> health.throttledPeriods().orElse(0) > 0
                        ? Optional.of(String.format(
                                Locale.ROOT,
                                "throttled by a CPU quota in %.0f periods",
                                health.throttledPeriods().orElse(0)))
                        : Optional.empty());
    }

    private static Optional<String> over(String what, OptionalDouble value, double limit) {
        return value.orElse(0) > limit
                ? Optional.of(String.format(
                        Locale.ROOT, "%s: %.3f cores, at most %.3f allowed", what, value.orElse(0), limit))
                : Optional.empty();
    }
}

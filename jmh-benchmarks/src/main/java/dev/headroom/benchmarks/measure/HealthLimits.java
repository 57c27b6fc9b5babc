package dev.headroom.benchmarks.measure;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How much disturbance a fork may have seen to count as measured on its own cores; as shares of those cores' time,
 * because every worker of a team waits a little when it is woken.
 *
 * @param runQueueWait most time its workers were ready but waited for a core
 * @param steal most time the hypervisor gave to other machines
 * @param others most time that other programs used of its cores
 */
public record HealthLimits(double runQueueWait, double steal, double others) {
    /** A twentieth waited or used by others, a fiftieth stolen: above, errors reach the size of the tolerance. */
    public static final HealthLimits STRICT = new HealthLimits(0.05, 0.02, 0.05);

    /** For programs that may have more threads than cores: theirs then wait for each other, and that is their own affair. */
    public static final HealthLimits MANY_THREADS = new HealthLimits(Double.POSITIVE_INFINITY, 0.02, 0.05);

    public HealthLimits {
        if (!(runQueueWait > 0) || !(steal > 0) || !(others > 0)) {
            throw new IllegalArgumentException(
                    "health limits must be above 0, were " + runQueueWait + ", " + steal + " and " + others);
        }
    }

    /** What is wrong with a fork on {@code cores} cores, or nothing. */
    public Optional<String> complaint(ForkHealth health, int cores) {
        return over("waited for a core", health.runQueueWaitCores(), cores, runQueueWait)
                .or(() -> over("lost to other machines (steal)", health.stealCores(), cores, steal))
                .or(() -> over("lost to other programs", health.othersCores(), cores, others))
                .or(() -> throttled(health));
    }

    private static Optional<String> over(String what, OptionalDouble lost, int cores, double limit) {
        double share = lost.orElse(0) / cores;
        return share > limit
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "%s %.1f %% of its cores' time, at most %.1f %% allowed",
                        what,
                        100 * share,
                        100 * limit))
                : Optional.empty();
    }

    private static Optional<String> throttled(ForkHealth health) {
        double periods = health.throttledPeriods().orElse(0);
        return periods > 0
                ? Optional.of(String.format(Locale.ROOT, "throttled by a CPU quota in %.0f periods", periods))
                : Optional.empty();
    }
}

package dev.headroom.results.rule.measuring;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import dev.headroom.results.rule.Rule;
import java.util.Locale;

/** Rule 22: what the machine does by itself bounds what can be seen on it. */
public final class Noise {
    private static final long STALL_NANOS = 50_000_000L;

    private Noise() {}

    /**
     * Whether a thread that only wants to wake was let: void where it is later than a generator may be, a warning where it
     * once stood still for 50 ms.
     *
     * @param allowedNanos of {@link CoordinatedOmission#allowedNanos}
     */
    public static Check stalls(long lateP99Nanos, long latestNanos, long allowedNanos) {
        boolean trusted = lateP99Nanos <= allowedNanos;
        return new Check(
                Rule.NOISE,
                "generator stalls",
                trusted ? Severity.WARN : Severity.VOID,
                trusted && latestNanos <= STALL_NANOS,
                String.format(
                        Locale.ROOT,
                        "a thread that wakes every 10 ms was late by p99 %.2f ms, at most %.2f ms",
                        lateP99Nanos / 1e6,
                        latestNanos / 1e6));
    }

    /**
     * Whether the same measured twice is the same: a warning where the interval of the ratio leaves out 1, void where it
     * lies wholly outside the tolerance of the claim.
     */
    public static Check sameAgainstSame(Estimate ratio, Interval tolerated) {
        boolean kept = ratio.interval().contains(1);
        double percent = 100 * Math.abs(ratio.value() - 1);
        String range = String.format(
                Locale.ROOT,
                "ratio %.3f (%.3f to %.3f)",
                ratio.value(),
                ratio.interval().low(),
                ratio.interval().high());
        return new Check(
                Rule.NOISE,
                "A/A",
                ratio.interval().overlaps(tolerated) ? Severity.WARN : Severity.VOID,
                kept,
                kept
                        ? "A/A did not differ: " + range + " contains 1"
                        : String.format(
                                Locale.ROOT,
                                "A/A differed %.1f %%: nothing under %.1f %% is reported; %s",
                                percent,
                                percent,
                                range));
    }
}

package dev.headroom.results.rule.measuring;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.rule.Rule;
import java.util.Locale;

/**
 * Rule 1: a generator that starts requests late hides the waiting that it should measure.
 *
 * <p>Void where the p99 lateness passes half of the measured p99, and 5 ms: response times are taken from the intended
 * start and hold the lateness, so that against the whole p99 the check would compare a late generator with itself.
 */
public final class CoordinatedOmission {
    private static final long SURELY_LATE_NANOS = 5_000_000L;

    private CoordinatedOmission() {}

    /** How late a generator may be and still measure a target of that p99 response time, in nanoseconds. */
    public static long allowedNanos(long responseP99Nanos) {
        return Math.max(SURELY_LATE_NANOS, responseP99Nanos / 2);
    }

    /** Whether latency can be trusted at all. */
    public static Check lateness(long lateP99Nanos, long responseP99Nanos) {
        boolean kept = lateP99Nanos <= allowedNanos(responseP99Nanos);
        return new Check(
                Rule.COORDINATED_OMISSION,
                "coordinated omission",
                Severity.VOID,
                kept,
                String.format(
                        Locale.ROOT,
                        "the generator itself was late by p99 %.2f ms%s",
                        lateP99Nanos / 1e6,
                        kept ? "" : "; latency below that is not trustworthy"));
    }

    /** Whether the lateness is small beside the median: at most a tenth of it. */
    public static Check besideTheMedian(long lateP99Nanos, long responseMedianNanos) {
        return new Check(
                Rule.COORDINATED_OMISSION,
                "lateness beside the median",
                Severity.WARN,
                lateP99Nanos <= responseMedianNanos / 10,
                String.format(
                        Locale.ROOT,
                        "the generator was late by p99 %.2f ms, beside a median of %.2f ms",
                        lateP99Nanos / 1e6,
                        responseMedianNanos / 1e6));
    }
}

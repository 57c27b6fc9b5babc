package dev.headroom.results.rule.outcome;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.rule.Rule;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Rule 17: when an overload ends, so must its effects. */
public final class MetastableOverload {
    private static final double HYSTERESIS = 0.05;

    private MetastableOverload() {}

    /**
     * Whether the goodput of before came back in time after the load fell.
     *
     * @param recovered how long it took; empty if it did not while it was watched
     * @param limit within which it must
     */
    public static Check recovery(Optional<Duration> recovered, Duration limit) {
        boolean kept = recovered.filter(took -> took.compareTo(limit) <= 0).isPresent();
        return new Check(
                Rule.METASTABLE_OVERLOAD,
                "recovery",
                Severity.WARN,
                kept,
                kept
                        ? String.format(
                                Locale.ROOT,
                                "recovered %.1f s after load fell",
                                recovered.orElseThrow().toMillis() / 1e3)
                        : String.format(
                                Locale.ROOT,
                                "did not recover %.0f s after load fell: metastable",
                                limit.toMillis() / 1e3));
    }

    /** Whether goodput at the same offered rate is the same on the way down: at most 5 % lower than on the way up. */
    public static Check hysteresis(double upPerSecond, double downPerSecond) {
        if (!(upPerSecond > 0)) {
            throw new IllegalArgumentException("goodput on the way up must be above 0, was " + upPerSecond);
        }
        double lost = 1 - downPerSecond / upPerSecond;
        return new Check(
                Rule.METASTABLE_OVERLOAD,
                "hysteresis",
                Severity.WARN,
                lost <= HYSTERESIS + 1e-12,
                String.format(
                        Locale.ROOT,
                        "goodput %.1f/s on the way up, %.1f/s on the way down at the same offered rate",
                        upPerSecond,
                        downPerSecond));
    }
}

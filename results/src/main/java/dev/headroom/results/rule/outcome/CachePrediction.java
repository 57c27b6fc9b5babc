package dev.headroom.results.rule.outcome;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.law.cache.Zipf;
import dev.headroom.results.rule.Rule;
import java.util.Locale;

/** Rule 15: a law of a cache holds for keys of the skew it was told. */
public final class CachePrediction {
    private static final double STANDARD_ERRORS = 4;

    private CachePrediction() {}

    /** Whether the keys have the Zipf exponent asked for, within four standard errors. */
    public static Check skew(Zipf.ExponentEstimate seen, double asked) {
        boolean kept = Math.abs(seen.exponent() - asked) <= STANDARD_ERRORS * seen.standardError();
        return new Check(
                Rule.CACHE_PREDICTION,
                "skew of the keys",
                Severity.VOID,
                kept,
                String.format(
                        Locale.ROOT,
                        kept
                                ? "skew %.4f as asked, %.4f; by maximum likelihood over %d keys"
                                : "skew %.4f not %.4f; by maximum likelihood over %d keys",
                        seen.exponent(),
                        asked,
                        seen.samples()));
    }
}

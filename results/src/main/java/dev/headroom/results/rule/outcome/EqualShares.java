package dev.headroom.results.rule.outcome;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.rule.Rule;
import dev.headroom.results.statistics.ChiSquareShares;
import java.util.Locale;
import java.util.Optional;

/** Rule 14: N replicas share requests evenly if chance or the tolerance explains what is furthest from 1/N. */
public final class EqualShares {
    private static final double UNLIKELY = 0.001;

    private EqualShares() {}

    /**
     * Whether the shares are even.
     *
     * @param what balancer and replicas, in words
     * @param counts requests that each replica served
     * @param tolerance largest deviation that does not matter, 0.02 is two percentage points
     */
    public static Check even(String what, long[] counts, double tolerance) {
        Optional<ChiSquareShares> test = counts.length < 2 ? Optional.empty() : ChiSquareShares.of(counts);
        boolean kept = test.map(t -> t.pValue() >= UNLIKELY || t.largestDeviation() <= tolerance)
                .orElse(true);
        return new Check(
                Rule.EQUAL_SHARES,
                "even by chance",
                Severity.NOTE,
                kept,
                what + ": " + test.map(t -> finding(t, counts.length, kept)).orElse("nothing to compare"));
    }

    private static String finding(ChiSquareShares test, int replicas, boolean kept) {
        String chance = String.format(
                Locale.ROOT,
                "chi-square %.2f, p = %.3f, largest deviation %.2f percentage points",
                test.statistic(),
                test.pValue(),
                test.largestDeviation() * 100);
        return kept
                ? chance
                : String.format(
                        Locale.ROOT,
                        "replica %d took %.0f %% (expected %.0f %%); %s",
                        test.furthest() + 1,
                        test.furthestShare() * 100,
                        100.0 / replicas,
                        chance);
    }
}

package dev.headroom.results.rule.outcome;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.rule.Rule;

/** Rule 24: a curve with nearly as many parameters as points fits anything. */
public final class GoodnessOfFit {
    private static final int SPARE_POINTS = 2;

    private GoodnessOfFit() {}

    /**
     * Whether there are enough points to fit a law: two more than it has parameters.
     *
     * @param law its name, such as {@code USL}
     * @param points different sizes, not repetitions
     */
    public static Check enoughPoints(String law, int points, int parameters) {
        boolean kept = points >= parameters + SPARE_POINTS;
        return new Check(
                Rule.GOODNESS_OF_FIT,
                "points for " + law,
                Severity.NOTE,
                kept,
                points + " points, " + parameters + " parameters: " + law + (kept ? " fitted" : " not fitted"));
    }
}

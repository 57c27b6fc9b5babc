package dev.headroom.results.fit.evidence;

import java.util.Locale;
import java.util.Optional;
import org.hipparchus.distribution.continuous.FDistribution;

/**
 * Whether one more coefficient explains more than chance: the F-test of nested least squares.
 *
 * <p>A coefficient that cannot be negative is tested on one side: half the probability of F, as half of all pure noise
 * asks for a negative one and stops at 0.
 *
 * @param f the statistic, on 1 and n - p degrees of freedom
 * @param degreesOfFreedom n - p of the larger law
 * @param pValue probability of so large an F by chance
 */
public record NestedTest(double f, int degreesOfFreedom, double pValue) {
    /**
     * The test of two residual sums of squares.
     *
     * @param without that of the law without the coefficient
     * @param with that of the law with it
     * @param nothing sums below this are rounding
     * @return empty where the law without leaves nothing to explain, or no freedom is left
     */
    public static Optional<NestedTest> of(double without, double with, int degreesOfFreedom, double nothing) {
        if (without <= nothing || degreesOfFreedom < 1) {
            return Optional.empty();
        }
        if (with <= nothing) {
            return Optional.of(new NestedTest(Double.MAX_VALUE, degreesOfFreedom, 0));
        }
        double f = Math.max(0, (without - with) / (with / degreesOfFreedom));
        double above = 1 - new FDistribution(1, degreesOfFreedom).cumulativeProbability(f);
        return Optional.of(new NestedTest(f, degreesOfFreedom, f > 0 ? above / 2 : 1));
    }

    /** Whether chance is a poor explanation. */
    public boolean significant(double level) {
        return pValue < level;
    }

    /** Such as {@code F(1, 29) = 60.2, p = 7.1e-09}. */
    public String text() {
        if (f == Double.MAX_VALUE) {
            return String.format(Locale.ROOT, "F(1, %d) beyond measure, the fit is exact", degreesOfFreedom);
        }
        return f == 0
                ? "it stops at 0"
                : String.format(Locale.ROOT, "F(1, %d) = %.3g, %s", degreesOfFreedom, f, chance(pValue));
    }

    /** Such as {@code p = 0.021}, or {@code p < 1e-12} where digits would be rounding. */
    static String chance(double pValue) {
        return pValue < 1e-12 ? "p < 1e-12" : String.format(Locale.ROOT, "p = %.2g", pValue);
    }
}

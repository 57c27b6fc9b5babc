package dev.headroom.results.fit.evidence;

import java.util.Optional;
import org.hipparchus.distribution.continuous.FDistribution;

/**
 * Whether a curve misses the means of the sizes by more than the trials' own spread explains.
 *
 * @param f mean square of the misses over that of the spread
 * @param pValue probability of so large an F by chance
 */
public record LackOfFit(double f, double pValue) {
    /**
     * The test of a curve; both sums weighted alike.
     *
     * @param rss residual sum of squares of the curve
     * @param within sum of squares around the means of the sizes
     * @param sizes number of sizes
     * @param points number of points
     * @param coefficients of the curve
     * @return empty where no size is repeated or no freedom is left
     */
    public static Optional<LackOfFit> of(double rss, double within, int sizes, int points, int coefficients) {
        int ofMiss = sizes - coefficients;
        int ofSpread = points - sizes;
        if (ofMiss < 1 || ofSpread < 1 || !(within > 0)) {
            return Optional.empty();
        }
        double f = Math.max(0, rss - within) / ofMiss / (within / ofSpread);
        return Optional.of(new LackOfFit(f, 1 - new FDistribution(ofMiss, ofSpread).cumulativeProbability(f)));
    }
}

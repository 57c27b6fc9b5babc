package dev.headroom.results.fit;

import dev.headroom.results.law.scaling.Amdahl;
import dev.headroom.results.statistics.Bootstrap;
import dev.headroom.results.statistics.Bounds;
import java.util.List;
import java.util.Optional;

/**
 * Amdahl's law fitted to rates of work by least squares, the rate of one core fitted along.
 *
 * <p>Minimises {@code sum (X - lambda n / (1 + s (n - 1)))^2} with {@code 0 <= s <= 1} on the rates themselves; the
 * linearised form is biased. A fit is no proof of the law: coherency cost too looks like a serial fraction, and what
 * lies beyond the largest measured n is extrapolated.
 *
 * @param serialFraction s, 0 to 1
 * @param standardError of s, from the curvature at the minimum
 * @param interval of s, by bootstrap over the forks within each n; empty where some n has fewer than 5 forks
 * @param boundReached whether s stopped at 0 or 1, where its standard error means little
 * @param onesRate lambda, the fitted rate of one core, in the unit of the points
 * @param points number of points
 * @param largestCores the largest n measured
 */
public record AmdahlFit(
        double serialFraction,
        double standardError,
        Optional<Bounds> interval,
        boolean boundReached,
        double onesRate,
        int points,
        double largestCores) {
    private static final int FEWEST_SIZES = 2;
    private static final int FEWEST_POINTS = 3;

    /**
     * The fit of rates or speedups.
     *
     * @param points at least 3, with at least 2 different n beyond 1 among them
     * @param bootstrap draws the forks again for the interval
     */
    public static AmdahlFit of(List<ScalingPoint> points, Bootstrap bootstrap) {
        check(points);
        AmdahlCurve best = AmdahlCurve.through(points);
        return new AmdahlFit(
                best.serialFraction(),
                best.standardError(points),
                AmdahlCurve.resampled(points, bootstrap),
                best.serialFraction() == 0 || best.serialFraction() == 1,
                best.onesRate(),
                points.size(),
                points.stream().mapToDouble(ScalingPoint::concurrency).max().orElseThrow());
    }

    /** The fitted law. */
    public Amdahl law() {
        return new Amdahl(serialFraction);
    }

    private static void check(List<ScalingPoint> points) {
        long sizes = points.stream()
                .mapToDouble(ScalingPoint::concurrency)
                .filter(cores -> cores > 1)
                .distinct()
                .count();
        if (sizes < FEWEST_SIZES) {
            throw new IllegalArgumentException("an Amdahl fit needs at least " + FEWEST_SIZES
                    + " different numbers of cores beyond 1, had " + sizes + ": measure more, or hold the points"
                    + " against a predicted law");
        }
        if (points.size() < FEWEST_POINTS) {
            throw new IllegalArgumentException("an Amdahl fit of 2 coefficients needs at least " + FEWEST_POINTS
                    + " points, had " + points.size() + ": measure one core too");
        }
    }
}

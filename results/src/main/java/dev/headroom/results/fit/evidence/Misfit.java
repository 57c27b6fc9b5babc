package dev.headroom.results.fit.evidence;

import dev.headroom.results.fit.curve.Curve;
import dev.headroom.results.fit.curve.LeastSquares;
import dev.headroom.results.fit.curve.Sample;
import dev.headroom.results.fit.curve.Shape;
import dev.headroom.results.statistics.RunsTest;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether even USL, the widest of the laws, does not describe the points.
 *
 * <p>Said where a plateau, or throughput that does not grow at all, explains the points far better; and where residuals
 * keep their sign for long (Wald and Wolfowitz) or miss by more than the trials' spread, and the miss matters: with
 * precise points every law is a little wrong.
 */
public final class Misfit {
    private static final double LEVEL = 0.05;
    private static final double SURE = 0.001;
    private static final double MATTERS = 0.05;
    /** A difference of 10 in an information criterion leaves no support for the worse. Burnham and Anderson, 2002. */
    private static final double FAR_BETTER = 10;

    private static final String NONE = "no law describes these points: ";

    private final Sample sample;
    private final Sizes sizes;
    private final Curve usl;
    private final double[] misses;

    private Misfit(Sample sample, Sizes sizes) {
        this.sample = sample;
        this.sizes = sizes;
        this.usl = LeastSquares.fit(sample, Shape.USL);
        this.misses = sizes.sizes().stream()
                .mapToDouble(size -> size.mean() / usl.at(size.concurrency()) - 1)
                .toArray();
    }

    /** The sentence to print where no law describes the points; empty where one does, or too few sizes tell. */
    public static Optional<String> of(Sample sample, Sizes sizes) {
        if (sizes.count() < Shape.USL.coefficients() + 2) {
            return Optional.empty();
        }
        Misfit misfit = new Misfit(sample, sizes);
        return LeastSquares.exact(sample, misfit.usl)
                ? Optional.empty()
                : misfit.plateau().or(misfit::decline).or(misfit::shape);
    }

    private Optional<String> plateau() {
        return Plateau.of(sample, sizes)
                .filter(this::farBetter)
                .map(plateau -> String.format(
                        Locale.ROOT,
                        "%sthey rise in proportion up to n = %.3g and then stay at %.4g, a plateau as another limit"
                                + " makes it; USL misses them by %.1f %%, %s",
                        NONE,
                        plateau.bend(),
                        plateau.ceiling(),
                        100 * miss(),
                        runs()));
    }

    /** By AICc; the plateau has one coefficient less than USL. */
    private boolean farBetter(Plateau plateau) {
        int points = sample.size();
        double ofUsl = penalty(points, Shape.USL.coefficients() + 1);
        double ofPlateau = penalty(points, Shape.USL.coefficients());
        double floor = LeastSquares.rounding(sample);
        return points * Math.log(usl.rss() / Math.max(floor, plateau.rss())) + Math.min(0, ofUsl - ofPlateau)
                > FAR_BETTER;
    }

    private static double penalty(int points, int counted) {
        return 2.0 * counted * points / (points - counted - 1.0);
    }

    private Optional<String> decline() {
        return usl.sigma() == 1 && miss() > MATTERS
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "%sthroughput does not grow from the smallest size on (sigma stops at its bound 1), and even"
                                + " USL misses them by %.1f %%",
                        NONE,
                        100 * miss()))
                : Optional.empty();
    }

    private Optional<String> shape() {
        boolean inRuns = RunsTest.ofSigns(misses)
                .filter(test -> test.tooFewProbability() < LEVEL)
                .isPresent();
        Optional<LackOfFit> lack = LackOfFit.of(
                        usl.rss(), sizes.within(sample), sizes.count(), sample.size(), Shape.USL.coefficients())
                .filter(test -> test.pValue() < SURE);
        return miss() > MATTERS && (inRuns || lack.isPresent())
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "%seven USL misses them by %.1f %%, %s",
                        NONE,
                        100 * miss(),
                        inRuns
                                ? runs()
                                : "beyond the spread of the trials (lack of fit, "
                                        + NestedTest.chance(lack.orElseThrow().pValue()) + ")"))
                : Optional.empty();
    }

    private String runs() {
        return RunsTest.ofSigns(misses)
                .map(test -> String.format(
                        Locale.ROOT,
                        "its residuals change sign in %d runs over %d sizes (%s)",
                        test.runs(),
                        misses.length,
                        NestedTest.chance(test.tooFewProbability())))
                .orElse("all of its residuals have one sign");
    }

    private double miss() {
        double squares = 0;
        for (double miss : misses) {
            squares += miss * miss;
        }
        return Math.sqrt(squares / misses.length);
    }
}

package dev.headroom.results.fit.curve;

import java.util.Comparator;
import java.util.Optional;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresFactory;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;

/**
 * Nonlinear least squares on the throughputs themselves, with {@code 0 <= sigma <= 1} and {@code kappa >= 0}.
 *
 * <p>Levenberg-Marquardt with all coefficients free; where that leaves the domain, every face of it is solved and the
 * best one kept, which is exact as there are five. The linearised form gives the start only: its estimates are biased.
 */
public final class LeastSquares {
    private static final int MOST_STEPS = 400;
    /** Residuals this small beside the data are rounding, and nothing is left to minimise. */
    private static final double EXACT = 1e-26;

    private static final LevenbergMarquardtOptimizer OPTIMIZER = new LevenbergMarquardtOptimizer()
            .withCostRelativeTolerance(1e-11)
            .withParameterRelativeTolerance(1e-10)
            .withOrthoTolerance(1e-13);

    private LeastSquares() {}

    /** The best curve of that shape within the domain. */
    public static Curve fit(Sample sample, Shape shape) {
        return fit(sample, shape, Optional.empty());
    }

    /** The best curve, searched from one that is known to be near, as for points drawn again. */
    public static Curve fit(Sample sample, Shape shape, Optional<Curve> near) {
        Curve inside = on(Face.interior(shape), sample, near);
        if (inside.inDomain()) {
            return inside;
        }
        return Face.boundary(shape).stream()
                .map(face -> on(face, sample, Optional.empty()))
                .filter(Curve::inDomain)
                .min(Comparator.comparingDouble(Curve::rss))
                .orElseThrow(() -> new IllegalStateException("holding every coefficient at 0 is always possible"));
    }

    /** Whether nothing is left unexplained but rounding. */
    public static boolean exact(Sample sample, Curve curve) {
        return curve.rss() <= rounding(sample);
    }

    /** Sums of squares below this are rounding. */
    public static double rounding(Sample sample) {
        return EXACT * sample.squares();
    }

    private static Curve on(Face face, Sample sample, Optional<Curve> near) {
        double[] start = near.map(curve -> new double[] {curve.sigma(), curve.kappa()})
                .orElseGet(() -> Linearised.start(face, sample));
        Curve from = projected(face.sigma().orElse(start[0]), face.kappa().orElse(start[1]), sample);
        if (face.free() == 0 || exact(sample, from)) {
            return from;
        }
        FreeCoefficients free = new FreeCoefficients(face, sample, from.lambda());
        try {
            double[] best = OPTIMIZER
                    .optimize(LeastSquaresFactory.create(
                            free,
                            free.target(),
                            new ArrayRealVector(free.pack(from), false),
                            null,
                            MOST_STEPS,
                            MOST_STEPS))
                    .getPoint()
                    .toArray();
            return better(from, free.unpack(best));
        } catch (MathIllegalStateException noFurtherProgress) {
            // Steps have become smaller than rounding: the minimum is flat there, and the start is as good a point.
            return from;
        }
    }

    private static Curve better(Curve one, Curve other) {
        return other.rss() <= one.rss() ? other : one;
    }

    /** The best lambda for given sigma and kappa, in closed form as the curve is linear in it. */
    static Curve projected(double sigma, double kappa, Sample sample) {
        double product = 0;
        double square = 0;
        for (int i = 0; i < sample.size(); i++) {
            double shape = Curve.shape(sigma, kappa, sample.concurrency(i));
            product += sample.weight(i) * shape * sample.throughput(i);
            square += sample.weight(i) * shape * shape;
        }
        return measured(sigma, kappa, product / square, sample);
    }

    static Curve measured(double sigma, double kappa, double lambda, Sample sample) {
        double rss = 0;
        for (int i = 0; i < sample.size(); i++) {
            double miss = sample.throughput(i) - lambda * Curve.shape(sigma, kappa, sample.concurrency(i));
            rss += sample.weight(i) * miss * miss;
        }
        return new Curve(sigma, kappa, lambda, rss);
    }
}

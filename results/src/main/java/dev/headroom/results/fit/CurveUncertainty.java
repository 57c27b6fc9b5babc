package dev.headroom.results.fit;

import dev.headroom.results.fit.curve.Covariance;
import dev.headroom.results.fit.curve.Curve;
import dev.headroom.results.law.scaling.UniversalScalability;
import dev.headroom.results.statistics.Bounds;
import dev.headroom.results.statistics.StudentInterval;

/**
 * How well a fitted curve is known at any concurrency, extrapolated ones too: by the delta method, with Student's t.
 *
 * @param covariance of the coefficients
 */
public record CurveUncertainty(Covariance covariance) {
    /** Where the mean throughput at n lies, at confidence 0.95. */
    public Bounds ofMean(UniversalScalability curve, double concurrency) {
        return around(curve, concurrency, 0);
    }

    /** Where the mean of so many more measurements at n would lie, at confidence 0.95. */
    public Bounds ofMeasurements(UniversalScalability curve, double concurrency, int measurements) {
        return around(curve, concurrency, covariance.residualVariance() / measurements);
    }

    private Bounds around(UniversalScalability law, double concurrency, double variance) {
        Curve curve = new Curve(law.contention(), law.coherency(), law.lambda(), 0);
        double error = Math.hypot(covariance.standardError(curve, concurrency), Math.sqrt(variance));
        double reach = error * StudentInterval.reach(0.95, covariance.degreesOfFreedom());
        double middle = curve.at(concurrency);
        double rounding = 1e-9 * middle;
        return new Bounds(Math.max(0, middle - reach - rounding), middle + reach + rounding);
    }
}

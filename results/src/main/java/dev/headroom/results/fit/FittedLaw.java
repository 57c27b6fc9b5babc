package dev.headroom.results.fit;

import dev.headroom.results.law.scaling.UniversalScalability;
import dev.headroom.results.statistics.Bounds;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One law fitted to the points.
 *
 * @param law which
 * @param curve its curve; Amdahl's law and the linear one have coherency 0
 * @param coefficients in the order of {@link ScalingLaw#coefficients()}
 * @param rss weighted residual sum of squares, the weights' mean being 1, in the square of the throughput's unit
 * @param aicc corrected Akaike information criterion, variance counted; empty where n is too small or the fit exact
 * @param points n
 * @param largestMeasured the largest concurrency measured: beyond it the curve is extrapolated
 * @param uncertainty of the curve, by the delta method
 */
public record FittedLaw(
        ScalingLaw law,
        UniversalScalability curve,
        List<Coefficient> coefficients,
        double rss,
        OptionalDouble aicc,
        int points,
        double largestMeasured,
        CurveUncertainty uncertainty) {
    public FittedLaw {
        coefficients = List.copyOf(coefficients);
    }

    /** The coefficient of that name, if the law has it. */
    public Optional<Coefficient> coefficient(String name) {
        return coefficients.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /** The coefficients and the variance count; empty where n is too small or nothing is left unexplained. */
    static OptionalDouble aicc(double rss, int points, ScalingLaw law, boolean exact) {
        int counted = law.coefficients().size() + 1;
        int left = points - counted - 1;
        return exact || left < 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        points * Math.log(rss / points) + 2.0 * counted + 2.0 * counted * (counted + 1) / left);
    }

    /** The names of the coefficients that stopped at a bound. */
    public List<String> atBound() {
        return coefficients.stream()
                .filter(Coefficient::atBound)
                .map(Coefficient::name)
                .toList();
    }

    /** Where throughput is highest; empty where it never falls. */
    public Optional<Peak> peak() {
        OptionalDouble at = curve.peakConcurrency();
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new Peak(
                        at.getAsDouble(), curve.throughput(at.getAsDouble()), at.getAsDouble() > largestMeasured));
    }

    /**
     * Where a fitted throughput is highest.
     *
     * @param concurrency n at the peak, at least 1
     * @param throughput at the peak, in the unit of the points
     * @param beyondMeasured whether it lies beyond the largest measured n, and is extrapolated
     */
    public record Peak(double concurrency, double throughput, boolean beyondMeasured) {}

    /** The throughput that no concurrency exceeds; empty where there is none, as of a linear law. */
    public OptionalDouble limit() {
        return curve.limit();
    }

    /** Where the mean throughput at n lies, at confidence 0.95. */
    public Bounds band(double concurrency) {
        return uncertainty.ofMean(curve, concurrency);
    }

    /** Where one more measurement at n would lie, at confidence 0.95. */
    public Bounds measurementBand(double concurrency) {
        return measurementBand(concurrency, 1);
    }

    /** Where the mean of so many more measurements at n would lie, at confidence 0.95. */
    Bounds measurementBand(double concurrency, int measurements) {
        return uncertainty.ofMeasurements(curve, concurrency, measurements);
    }
}

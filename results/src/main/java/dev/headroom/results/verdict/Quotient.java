package dev.headroom.results.verdict;

import dev.headroom.results.Estimate;
import dev.headroom.results.Prediction;
import java.util.OptionalDouble;

/**
 * The interval of measured/predicted for a positive prediction, from the two intervals.
 *
 * <p>An end is the ratio r at which measured - r predicted, its half-width added in quadrature side by side, reaches 0;
 * so it lies beyond an edge of the tolerance exactly when the difference to that edge is clear of 0. It is exact where
 * either of the two has no spread, and where both are normal. Sources: Fieller, JRSS B 1954; Donner and Zou, Statistical
 * Methods in Medical Research 2012.
 *
 * @param low lower end; empty where the prediction may be 0 and the ratio has none
 * @param high upper end; empty likewise
 */
record Quotient(OptionalDouble low, OptionalDouble high) {
    static Quotient of(Estimate measured, Prediction predicted) {
        double down = Math.max(0, measured.value() - measured.interval().low());
        double up = Math.max(0, measured.interval().high() - measured.value());
        OptionalDouble mirrored = lowerEnd(-measured.value(), up, predicted);
        return new Quotient(
                lowerEnd(measured.value(), down, predicted),
                mirrored.isPresent() ? OptionalDouble.of(0 - mirrored.getAsDouble()) : mirrored);
    }

    /** Solves {@code (m - r p)^2 = reach^2 + r^2 spread^2}; a negative ratio turns the prediction's sides around. */
    private static OptionalDouble lowerEnd(double m, double reach, Prediction predicted) {
        double p = predicted.value();
        boolean positive = m >= reach;
        double spread = Math.max(
                0,
                positive
                        ? predicted.interval().high() - p
                        : p - predicted.interval().low());
        double a = p * p - spread * spread;
        double b = m * p;
        double c = m * m - reach * reach;
        if (c == 0 && positive) {
            return OptionalDouble.of(0);
        }
        if (!positive && a <= 0) {
            return OptionalDouble.empty();
        }
        double root = Math.sqrt(b * b - a * c);
        return OptionalDouble.of(positive ? c / (b + root) : (b - root) / a);
    }
}

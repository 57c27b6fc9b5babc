package dev.headroom.results.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * The mean of independent values with Student's interval, n - 1 degrees of freedom.
 *
 * <p>The values must be independent: forks, not iterations; seeds, not requests. Source: Georges et al., OOPSLA 2007.
 *
 * @param mean arithmetic mean, in the unit of the sample
 * @param standardError of the mean, in the same unit
 * @param samples n
 * @param bounds the interval at the confidence asked for
 */
public record StudentInterval(double mean, double standardError, int samples, Bounds bounds) {
    /** The fewest values that give an interval. */
    public static final int FEWEST_VALUES = 3;

    /** The interval at confidence 0.95; empty below 3 values. */
    public static Optional<StudentInterval> of(double[] sample) {
        return of(sample, 0.95);
    }

    /** The interval at the given confidence; empty below 3 values. */
    public static Optional<StudentInterval> of(double[] sample, double confidence) {
        Confidence.check(confidence);
        Confidence.checkFinite(sample);
        int n = sample.length;
        if (n < FEWEST_VALUES) {
            return Optional.empty();
        }
        double mean = Confidence.mean(sample);
        double squares = Arrays.stream(sample)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double error = Math.sqrt(squares / (n - 1) / n);
        double reach = Confidence.student(confidence, n - 1) * error;
        return Optional.of(new StudentInterval(mean, error, n, new Bounds(mean - reach, mean + reach)));
    }

    /** How many standard errors an interval of that confidence reaches to either side. */
    public static double reach(double confidence, int degreesOfFreedom) {
        Confidence.check(confidence);
        return Confidence.student(confidence, degreesOfFreedom);
    }
}

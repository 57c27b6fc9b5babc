package dev.headroom.results.statistics;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;

/** What the intervals share: the check of a confidence, the quantiles of Student and the median. */
public final class Confidence {
    private Confidence() {}

    /** Refuses a confidence that is not between 0 and 1. */
    public static void check(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be between 0 and 1 such as 0.95, was " + confidence);
        }
    }

    /** Refuses a sample that holds an infinite value or none at all. */
    public static void checkFinite(double[] sample) {
        for (double value : sample) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a sample must be finite, held " + value);
            }
        }
    }

    /** The two-sided quantile: the interval is the estimate plus and minus this many standard errors. */
    public static double student(double confidence, double degreesOfFreedom) {
        return new TDistribution(degreesOfFreedom).inverseCumulativeProbability((1 + confidence) / 2);
    }

    /** The median, in the unit of the sample. */
    public static double median(double[] sample) {
        // Not the library's: a bootstrap takes millions of medians of few values, and those are sorted fastest.
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        int upper = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[upper] : sorted[upper - 1] / 2 + sorted[upper] / 2;
    }

    /** The arithmetic mean of at least one value, in the unit of the sample. */
    public static double mean(double[] sample) {
        return Arrays.stream(sample).average().orElseThrow();
    }
}

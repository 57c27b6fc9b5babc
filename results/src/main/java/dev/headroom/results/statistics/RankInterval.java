package dev.headroom.results.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.HistogramIterationValue;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * The ranks between whose values a percentile lies, whatever the distribution.
 *
 * <p>The number K of samples at or below the true percentile is binomial, hence {@code P(low <= K < high)} is at least
 * the confidence. Source: Le Boudec, Performance Evaluation, 2010, theorem 2.1. A rank beyond the sample is absent:
 * there is no such bound, and the report says "at least the maximum".
 *
 * @param samples n
 * @param fraction the percentile as a fraction, such as 0.99
 * @param confidence such as 0.95
 * @param low 1-based rank of the lower bound; empty if n is too small for one
 * @param high 1-based rank of the upper bound; empty if n is too small for one
 */
public record RankInterval(long samples, double fraction, double confidence, OptionalLong low, OptionalLong high) {
    /** The ranks around a percentile of {@code samples} values, at confidence 0.95. */
    public static RankInterval of(long samples, double fraction) {
        return of(samples, fraction, 0.95);
    }

    /** The ranks around a percentile of {@code samples} values. */
    public static RankInterval of(long samples, double fraction, double confidence) {
        if (samples < 1 || samples > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("samples must be 1 to " + Integer.MAX_VALUE + ", was " + samples);
        }
        Confidence.check(confidence);
        SampleSize.checkFraction(fraction);
        BinomialDistribution below = new BinomialDistribution((int) samples, fraction);
        long low = below.inverseCumulativeProbability((1 - confidence) / 2);
        long high = below.inverseCumulativeProbability((1 + confidence) / 2) + 1L;
        return new RankInterval(
                samples,
                fraction,
                confidence,
                low < 1 ? OptionalLong.empty() : OptionalLong.of(low),
                high > samples ? OptionalLong.empty() : OptionalLong.of(high));
    }

    /** The ranks around a percentile of everything in the histogram, at confidence 0.95. */
    public static RankInterval of(AbstractHistogram histogram, double fraction) {
        return of(histogram.getTotalCount(), fraction);
    }

    /** The interval of the percentile in the histogram's unit; empty where either rank is absent. */
    public Optional<Bounds> bounds(AbstractHistogram histogram) {
        OptionalDouble lowest = lowValue(histogram);
        OptionalDouble highest = highValue(histogram);
        return lowest.isEmpty() || highest.isEmpty()
                ? Optional.empty()
                : Optional.of(new Bounds(lowest.getAsDouble(), highest.getAsDouble()));
    }

    /** The lower bound of the percentile in the histogram's unit; empty where n is too small for one. */
    public OptionalDouble lowValue(AbstractHistogram histogram) {
        return low.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) histogram.lowestEquivalentValue(valueAt(low.getAsLong(), histogram)));
    }

    /** The upper bound of the percentile in the histogram's unit; empty where n is too small for one. */
    public OptionalDouble highValue(AbstractHistogram histogram) {
        return high.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) histogram.highestEquivalentValue(valueAt(high.getAsLong(), histogram)));
    }

    private long valueAt(long rank, AbstractHistogram histogram) {
        if (histogram.getTotalCount() != samples) {
            throw new IllegalArgumentException("ranks are of " + samples + " samples, the histogram holds "
                    + histogram.getTotalCount() + ": make the interval of this histogram");
        }
        long seen = 0;
        for (HistogramIterationValue step : histogram.recordedValues()) {
            seen += step.getCountAddedInThisIterationStep();
            if (seen >= rank) {
                return step.getValueIteratedTo();
            }
        }
        throw new IllegalStateException("rank " + rank + " is beyond " + seen + " recorded values");
    }
}

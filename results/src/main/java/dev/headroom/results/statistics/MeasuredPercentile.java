package dev.headroom.results.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import org.HdrHistogram.AbstractHistogram;

/**
 * One percentile of everything that was measured together, with the interval of its ranks: a thing to show or to hold
 * against a limit, not to calculate with.
 *
 * <p>The only door to percentiles: histograms are added and raw values pooled before, as a mean of percentiles is the
 * percentile of nothing (rule 3). The house rules of every module forbid another way, and a method that takes a
 * percentile and a mean.
 *
 * @param fraction such as 0.99
 * @param value in the unit of the histogram
 * @param samples n
 * @param low lower end of the interval at confidence 0.95; empty if n is too small for one
 * @param high upper end; empty if n is too small for one
 */
public record MeasuredPercentile(double fraction, double value, long samples, OptionalDouble low, OptionalDouble high) {

    /** A percentile of a histogram of at least one value, in its unit. */
    public static MeasuredPercentile of(AbstractHistogram histogram, double fraction) {
        RankInterval ranks = RankInterval.of(histogram, fraction);
        return new MeasuredPercentile(
                fraction,
                histogram.getValueAtPercentile(fraction * 100),
                histogram.getTotalCount(),
                ranks.lowValue(histogram),
                ranks.highValue(histogram));
    }

    /** The smallest of all raw values that at least that share of them does not exceed, in their unit. */
    public static double pooled(Collection<double[]> samples, double fraction) {
        SampleSize.checkFraction(fraction);
        double[] all = samples.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        return all[(int) Math.max(0, Math.ceil(fraction * all.length) - 1)];
    }

    /** Such as {@code p99.9}. */
    public String name() {
        return SampleSize.name(fraction);
    }

    /** Whether samples enough lie beyond it to be shown (rule 4). */
    public boolean shown() {
        return new SampleSize(samples).allows(fraction);
    }

    /** The sentence on an end that the interval lacks; empty if it has both. */
    public Optional<String> missingBound() {
        if (low.isPresent() && high.isPresent()) {
            return Optional.empty();
        }
        String which = low.isPresent() ? "no upper bound" : high.isPresent() ? "no lower bound" : "no bounds";
        return Optional.of(which + ": n too small");
    }
}

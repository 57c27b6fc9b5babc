package dev.headroom.scenarios.measure;

import dev.headroom.results.statistics.MeasuredPercentile;
import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * One distribution of times in short; percentiles are left out where fewer than ten samples lie beyond (rule 4).
 *
 * @param percentileNanos by name, such as {@code p99}
 * @param checkedMedianNanos the median, however few samples there were: for rules, never for print
 * @param checkedP99Nanos the 99th percentile, likewise
 */
public record Latency(
        long count,
        double meanNanos,
        double standardDeviationNanos,
        long minimumNanos,
        Map<String, Long> percentileNanos,
        long checkedMedianNanos,
        long checkedP99Nanos,
        long maximumNanos) {
    static final Latency NONE = new Latency(0, 0, 0, 0, Map.of(), 0, 0, 0);

    private static final double[] FRACTIONS = {.5, .9, .95, .99, .999, .9999};

    static Latency of(Histogram histogram) {
        if (histogram.getTotalCount() == 0) {
            return NONE;
        }
        Map<String, Long> shown = new LinkedHashMap<>();
        for (double fraction : FRACTIONS) {
            MeasuredPercentile percentile = MeasuredPercentile.of(histogram, fraction);
            if (percentile.shown()) {
                shown.put(percentile.name(), (long) percentile.value());
            }
        }
        return new Latency(
                histogram.getTotalCount(),
                histogram.getMean(),
                histogram.getStdDeviation(),
                histogram.getMinValue(),
                shown,
                (long) MeasuredPercentile.of(histogram, .5).value(),
                (long) MeasuredPercentile.of(histogram, .99).value(),
                histogram.getMaxValue());
    }
}

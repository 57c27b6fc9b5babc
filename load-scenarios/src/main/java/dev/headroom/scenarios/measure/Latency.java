package dev.headroom.scenarios.measure;

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

    private static final double[] PERCENTILES = {50, 90, 95, 99, 99.9, 99.99};
    private static final double LEAST_BEYOND = 10;

    static Latency of(Histogram histogram) {
        long count = histogram.getTotalCount();
        Map<String, Long> percentiles = new LinkedHashMap<>();
        for (double percentile : PERCENTILES) {
            if (count * (100 - percentile) / 100 >= LEAST_BEYOND) {
                percentiles.put(name(percentile), histogram.getValueAtPercentile(percentile));
            }
        }
        return count == 0
                ? NONE
                : new Latency(
                        count,
                        histogram.getMean(),
                        histogram.getStdDeviation(),
                        histogram.getMinValue(),
                        percentiles,
                        histogram.getValueAtPercentile(50),
                        histogram.getValueAtPercentile(99),
                        histogram.getMaxValue());
    }

    private static String name(double percentile) {
        return "p" + (percentile == Math.rint(percentile) ? String.valueOf((int) percentile) : percentile + "");
    }
}

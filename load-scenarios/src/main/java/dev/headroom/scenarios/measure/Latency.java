package dev.headroom.scenarios.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * One distribution of times in short; percentiles are left out where fewer than ten samples lie beyond (rule 4).
 *
 * @param percentileNanos by name, such as {@code p99}
 */
public record Latency(
        long count,
        double meanNanos,
        double standardDeviationNanos,
        long minimumNanos,
        Map<String, Long> percentileNanos,
        long maximumNanos) {
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
                ? new Latency(0, 0, 0, 0, percentiles, 0)
                : new Latency(
                        count,
                        histogram.getMean(),
                        histogram.getStdDeviation(),
                        histogram.getMinValue(),
                        percentiles,
                        histogram.getMaxValue());
    }

    /** The percentile of that name where it can be known, else the maximum: never less than the truth. */
    public long atMost(String percentile) {
        return percentileNanos.getOrDefault(percentile, maximumNanos);
    }

    private static String name(double percentile) {
        return "p" + (percentile == Math.rint(percentile) ? String.valueOf((int) percentile) : percentile + "");
    }
}

package dev.headroom.scenarios.popularity;

import java.util.stream.IntStream;

/**
 * The exponent of Zipf's law by maximum likelihood, from the ranks that were really asked for.
 *
 * <p>The likelihood is largest where the mean of ln k under the law equals the mean of ln k seen; the mean under the
 * law falls as s grows, so bisection finds the one root.
 */
public final class ZipfFit {
    private ZipfFit() {}

    public static double exponent(int items, IntStream ranks) {
        double seen = ranks.mapToDouble(Math::log)
                .average()
                .orElseThrow(() -> new IllegalArgumentException("Zipf fit: no ranks were seen"));
        double low = 0;
        double high = 10;
        while (high - low > 1e-9) {
            double middle = (low + high) / 2;
            if (meanLogRank(items, middle) > seen) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double meanLogRank(int items, double exponent) {
        double weights = 0;
        double sum = 0;
        for (int k = 1; k <= items; k++) {
            double log = Math.log(k);
            double weight = Math.exp(-exponent * log);
            weights += weight;
            sum += weight * log;
        }
        return sum / weights;
    }
}

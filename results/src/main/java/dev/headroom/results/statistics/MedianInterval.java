package dev.headroom.results.statistics;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import org.hipparchus.distribution.continuous.BetaDistribution;

/**
 * The median of a few independent values with the interval of its smoothed bootstrap, at confidence 0.95, in closed form.
 *
 * <p>The values in order are joined by straight lines, the i-th of n at {@code i / (n + 1)}, its expected rank. Of n values
 * drawn from that line the median's rank is Beta((n + 1) / 2, (n + 1) / 2), so its 2.5 % and 97.5 % ends are looked up on
 * the line and nothing is drawn. The plain bootstrap can only land on the values themselves and covers 85 to 94 % of
 * medians of 5 to 15 values; this one 93 to 97 %, whatever their distribution: 1 - 2^(1 - n) below 6 values, where it is
 * their whole range. Source: order statistics, David and Nagaraja, 2003, ch. 7; smoothing, Efron and Tibshirani, 1993.
 *
 * @param median in the unit of the sample
 * @param bounds the interval, in the same unit
 * @param samples n
 */
public record MedianInterval(double median, Bounds bounds, int samples) {
    /** The fewest values of which the interval holds the median in 93 % of samples. */
    public static final int FEWEST_VALUES = 5;

    private static final double TAIL = 0.025;
    private static final ConcurrentHashMap<Integer, Double> RANKS = new ConcurrentHashMap<>();

    /** The median and its interval; refused for fewer than 2 values, and narrower than it says below 5. */
    public static MedianInterval of(double[] sample) {
        Confidence.checkFinite(sample);
        if (sample.length < 2) {
            throw new IllegalArgumentException("an interval of a median needs at least 2 values, had " + sample.length);
        }
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        double rank = RANKS.computeIfAbsent(sorted.length, MedianInterval::lowRank);
        return new MedianInterval(
                Confidence.median(sorted),
                new Bounds(at(sorted, rank), at(sorted, sorted.length - 1 - rank)),
                sorted.length);
    }

    /** The place of the lower end between the sorted values, the smallest being at 0. */
    private static double lowRank(int samples) {
        double half = (samples + 1) / 2.0;
        double low = new BetaDistribution(half, half).inverseCumulativeProbability(TAIL);
        return Math.max(0, low * (samples + 1) - 1);
    }

    private static double at(double[] sorted, double place) {
        int below = Math.min((int) place, sorted.length - 2);
        double share = place - below;
        return sorted[below] * (1 - share) + sorted[below + 1] * share;
    }
}

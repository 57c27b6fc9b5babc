package dev.headroom.results.statistics;

import java.util.Arrays;

/**
 * The two ends of an interval, in the unit of the value it is about.
 *
 * @param low lower end, included
 * @param high upper end, included
 */
public record Bounds(double low, double high) {
    /** Refuses ends that are not numbers or the wrong way round. */
    public Bounds {
        if (!(low <= high)) {
            throw new IllegalArgumentException("low must not be above high, was " + low + " and " + high);
        }
    }

    /**
     * The range that holds the given share of the values, as many left out below as above.
     *
     * @param values at least 40 for a share of 0.95, such as the same statistic of simulated windows
     * @param share such as 0.95
     */
    public static Bounds holding(double[] values, double share) {
        Confidence.check(share);
        Confidence.checkFinite(values);
        int cut = (int) Math.floor((1 - share) / 2 * values.length + 1e-9);
        if (cut < 1) {
            throw new IllegalArgumentException("a range of " + share + " needs at least "
                    + Math.round(Math.ceil(2 / (1 - share) - 1e-9)) + " values, had " + values.length);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Bounds(sorted[cut], sorted[values.length - 1 - cut]);
    }

    /** Whether the value lies within, ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** The distance between the ends. */
    public double width() {
        return high - low;
    }
}

package dev.headroom.results.statistics;

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

    /** Whether the value lies within, ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** The distance between the ends. */
    public double width() {
        return high - low;
    }
}

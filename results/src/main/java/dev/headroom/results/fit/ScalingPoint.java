package dev.headroom.results.fit;

/**
 * One fork's rate of work on a number of cores.
 *
 * @param cores n, at least 1
 * @param rate work per second, or speedup; any unit that all points of a fit share
 */
public record ScalingPoint(double cores, double rate) {
    /** Refuses fewer cores than 1 and rates that are not positive. */
    public ScalingPoint {
        if (!(cores >= 1 && cores < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("cores must be at least 1 and finite, was " + cores);
        }
        if (!(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("rate must be above 0 and finite, was " + rate);
        }
    }

    /** The point of one fork that took {@code seconds} for the fixed work. */
    public static ScalingPoint ofTime(double cores, double seconds) {
        return new ScalingPoint(cores, 1 / seconds);
    }
}

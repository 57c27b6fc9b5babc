package dev.headroom.results.fit;

/**
 * One trial's throughput at one concurrency: a fork on n cores, a run with n users.
 *
 * @param concurrency n, at least 1
 * @param throughput work per second, or speedup; any unit that all points of a fit share
 * @param trial which repetition it was; blank where points are not repeated
 */
public record ScalingPoint(double concurrency, double throughput, String trial) {
    /** Refuses a concurrency below 1 and throughputs that are not positive. */
    public ScalingPoint {
        if (!(concurrency >= 1 && concurrency < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("concurrency must be at least 1 and finite, was " + concurrency);
        }
        if (!(throughput > 0 && throughput < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("throughput must be above 0 and finite, was " + throughput);
        }
    }

    /** A point that is one of no numbered trials. */
    public ScalingPoint(double concurrency, double throughput) {
        this(concurrency, throughput, "");
    }

    /** The point of one fork that took {@code seconds} for the fixed work. */
    public static ScalingPoint ofTime(double cores, double seconds) {
        return new ScalingPoint(cores, 1 / seconds);
    }
}

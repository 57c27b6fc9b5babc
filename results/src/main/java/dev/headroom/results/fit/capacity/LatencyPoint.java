package dev.headroom.results.fit.capacity;

import dev.headroom.results.statistics.Bounds;

/**
 * Latency at one offered rate of open load.
 *
 * @param ratePerSecond offered rate, 1/s
 * @param seconds mean or percentile of the response time, s
 * @param interval of that, at confidence 0.95
 * @param kept whether the rate was achieved, errors were few and no backlog grew; a latency without that is no pass
 */
public record LatencyPoint(double ratePerSecond, double seconds, Bounds interval, boolean kept) {
    /** Refuses rates and times that are not positive. */
    public LatencyPoint {
        if (!(ratePerSecond > 0 && ratePerSecond < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("rate must be above 0 and finite, was " + ratePerSecond);
        }
        if (!(seconds > 0 && seconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("latency must be above 0 s and finite, was " + seconds);
        }
    }
}

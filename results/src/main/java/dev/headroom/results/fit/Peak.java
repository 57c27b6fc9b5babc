package dev.headroom.results.fit;

/**
 * Where a fitted throughput is highest.
 *
 * @param concurrency n at the peak, at least 1
 * @param throughput at the peak, in the unit of the points
 * @param beyondMeasured whether it lies beyond the largest measured n, and is extrapolated
 */
public record Peak(double concurrency, double throughput, boolean beyondMeasured) {}

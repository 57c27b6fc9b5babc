package dev.headroom.results.fit.evidence;

/**
 * All points of one concurrency.
 *
 * @param concurrency n
 * @param mean of their throughputs
 * @param squares sum of squared deviations from that mean
 * @param points how many there are
 */
public record Size(double concurrency, double mean, double squares, int points) {
    /** Degrees of freedom of the spread. */
    public int degreesOfFreedom() {
        return points - 1;
    }
}

package dev.headroom.results.fit.evidence;

import java.util.Locale;

/**
 * All points of one concurrency.
 *
 * @param concurrency n
 * @param mean of their throughputs
 * @param squares sum of squared deviations from that mean
 * @param points how many there are
 */
public record Size(double concurrency, double mean, double squares, int points) {
    /** A concurrency as it is printed: whole ones without decimals. */
    public static String number(double concurrency) {
        return concurrency == Math.rint(concurrency)
                ? String.format(Locale.ROOT, "%.0f", concurrency)
                : String.format(Locale.ROOT, "%.4g", concurrency);
    }

    /** Degrees of freedom of the spread. */
    public int degreesOfFreedom() {
        return points - 1;
    }
}

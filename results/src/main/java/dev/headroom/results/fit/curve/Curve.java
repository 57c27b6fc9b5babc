package dev.headroom.results.fit.curve;

/**
 * A curve of least squares, {@code lambda n / (1 + sigma (n - 1) + kappa n (n - 1))}.
 *
 * @param sigma contention, 0 to 1
 * @param kappa coherency, at least 0
 * @param lambda throughput at concurrency 1, in the unit of the points
 * @param rss weighted residual sum of squares, in the square of that unit
 */
public record Curve(double sigma, double kappa, double lambda, double rss) {
    /** The throughput at n. */
    public double at(double concurrency) {
        return lambda * shape(sigma, kappa, concurrency);
    }

    /** Whether sigma stopped at an end of its domain. */
    public boolean sigmaAtBound() {
        return sigma == 0 || sigma == 1;
    }

    /** Whether kappa stopped at 0. */
    public boolean kappaAtBound() {
        return kappa == 0;
    }

    /** The derivatives of the throughput at n by sigma, kappa and lambda. */
    public double[] gradient(double concurrency) {
        return gradient(sigma, kappa, lambda, concurrency);
    }

    boolean inDomain() {
        return sigma >= 0 && sigma <= 1 && kappa >= 0 && lambda > 0;
    }

    static double shape(double sigma, double kappa, double n) {
        return n / (1 + (sigma + kappa * n) * (n - 1));
    }

    static double[] gradient(double sigma, double kappa, double lambda, double n) {
        double shape = shape(sigma, kappa, n);
        double bend = -lambda * shape * shape * (n - 1) / n;
        return new double[] {bend, bend * n, shape};
    }
}

package dev.headroom.results.law.scaling;

import dev.headroom.results.law.Domain;
import java.util.OptionalDouble;

/**
 * The Universal Scalability Law: {@code X(n) = lambda n / (1 + sigma (n - 1) + kappa n (n - 1))}.
 *
 * <p>Source: Gunther, Guerrilla Capacity Planning, 2007. Domain: {@code 0 <= sigma <= 1}, {@code kappa >= 0},
 * {@code lambda > 0}, {@code n >= 1}; concurrency is a real number, as a mean may be. The inverses are exact: they
 * answer within the rounding of the throughput or the time they are given, which at the peak, where throughput is
 * flat, leaves about half the digits of the concurrency.
 *
 * @param contention sigma, the share of work that waits its turn, no unit
 * @param coherency kappa, the price of each pair that must agree, no unit
 * @param lambda throughput at concurrency 1, in operations per second (or 1, for a speedup)
 */
public record UniversalScalability(double contention, double coherency, double lambda) {
    /** A throughput or a time this close to the end of its range, relatively, is a rounded one of the end itself. */
    private static final double ROUNDING = 2e-15;

    /** Refuses coefficients outside the law's domain. */
    public UniversalScalability {
        Domain.fraction("contention", contention);
        Domain.notNegative("coherency", coherency);
        Domain.positive("lambda", lambda);
    }

    /** Throughput at the given concurrency, in the unit of lambda. */
    public double throughput(double concurrency) {
        return lambda * concurrency / slowdown(concurrency);
    }

    /** Response time at the given concurrency, {@code n / X(n)}: seconds where lambda is per second. */
    public double responseTime(double concurrency) {
        return slowdown(concurrency) / lambda;
    }

    /** The concurrency of highest throughput, {@code sqrt((1 - sigma) / kappa)}, at least 1; empty if it never falls. */
    public OptionalDouble peakConcurrency() {
        return coherency == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(1, Math.sqrt(1 - contention) / Math.sqrt(coherency)));
    }

    /** The highest throughput, in the unit of lambda; empty if throughput never falls. */
    public OptionalDouble peakThroughput() {
        OptionalDouble peak = peakConcurrency();
        return peak.isEmpty() ? peak : OptionalDouble.of(throughput(peak.getAsDouble()));
    }

    /** The throughput that no concurrency exceeds: the peak, or {@code lambda / sigma}; empty where growth is linear. */
    public OptionalDouble limit() {
        if (coherency > 0) {
            return peakThroughput();
        }
        return contention > 0 ? OptionalDouble.of(lambda / contention) : OptionalDouble.empty();
    }

    /**
     * The concurrency, up to the peak, at which throughput reaches the given one: the lesser root of {@code kappa n^2 -
     * (lambda / X + kappa - sigma) n + (1 - sigma) = 0}.
     *
     * <p>Empty above the peak, at or above a limit that is approached and never reached, and below {@code X(1)}; so
     * always empty where throughput is the same at every concurrency ({@code sigma = 1}, {@code kappa = 0}).
     *
     * @param throughput above 0, in the unit of lambda
     */
    public OptionalDouble concurrencyAtThroughput(double throughput) {
        Domain.positive("throughput", throughput);
        if (throughput < lambda * (1 - ROUNDING) || isOutOfReach(throughput)) {
            return OptionalDouble.empty();
        }
        double root = 2 * (1 - contention) / rootSum(throughput);
        return finite(Math.max(1, Math.min(root, peakConcurrency().orElse(root))));
    }

    /**
     * The concurrency, from the peak on, at which throughput has fallen to the given one: the greater root.
     *
     * <p>Empty above the peak, and where throughput never falls ({@code kappa = 0}).
     *
     * @param throughput above 0, in the unit of lambda
     */
    public OptionalDouble concurrencyPastPeak(double throughput) {
        Domain.positive("throughput", throughput);
        if (coherency == 0 || isOutOfReach(throughput)) {
            return OptionalDouble.empty();
        }
        double root = rootSum(throughput) / (2 * coherency);
        return finite(Math.max(root, peakConcurrency().getAsDouble()));
    }

    /**
     * The concurrency at which the response time reaches the given one, in the unit of {@code 1 / lambda}.
     *
     * <p>Empty below {@code R(1)}, and where the response time is the same at every concurrency ({@code sigma = kappa =
     * 0}).
     */
    public OptionalDouble concurrencyAtResponseTime(double responseTime) {
        Domain.positive("response time", responseTime);
        double added = responseTime * lambda - 1;
        double slope = contention + coherency;
        if (slope == 0 || added < -ROUNDING || added == Double.POSITIVE_INFINITY) {
            return OptionalDouble.empty();
        }
        // kappa m^2 + (sigma + kappa) m = added for the m = n - 1 others, free of the difference of near numbers
        double least = Math.max(0, added);
        double rootSum = slope + Math.hypot(slope, 2 * Math.sqrt(coherency) * Math.sqrt(least));
        return finite(1 + 2 * least / rootSum);
    }

    /** The response time, up to the peak, at which throughput reaches the given one; empty where no concurrency does. */
    public OptionalDouble responseTimeAtThroughput(double throughput) {
        OptionalDouble concurrency = concurrencyAtThroughput(throughput);
        return concurrency.isEmpty() ? concurrency : OptionalDouble.of(concurrency.getAsDouble() / throughput);
    }

    /** The throughput at which the response time reaches the given one; empty where no concurrency, or any, does. */
    public OptionalDouble throughputAtResponseTime(double responseTime) {
        OptionalDouble concurrency = concurrencyAtResponseTime(responseTime);
        return concurrency.isEmpty() ? concurrency : OptionalDouble.of(concurrency.getAsDouble() / responseTime);
    }

    /** How many times longer an operation takes than alone. */
    private double slowdown(double concurrency) {
        Domain.atLeastOne("concurrency", concurrency);
        double others = concurrency - 1;
        return 1 + contention * others + coherency * concurrency * others;
    }

    private boolean isOutOfReach(double throughput) {
        return coherency > 0
                ? throughput > peakThroughput().getAsDouble() * (1 + ROUNDING)
                : lambda / throughput <= contention;
    }

    /** {@code b + sqrt(b^2 - 4 kappa (1 - sigma))} for {@code b = lambda / X + kappa - sigma}. */
    private double rootSum(double throughput) {
        double middle = lambda / throughput + coherency - contention;
        double twice = 2 * Math.sqrt(coherency) * Math.sqrt(1 - contention);
        return middle + Math.sqrt(Math.max(0, middle - twice)) * Math.sqrt(middle + twice);
    }

    private static OptionalDouble finite(double concurrency) {
        return concurrency < Double.POSITIVE_INFINITY ? OptionalDouble.of(concurrency) : OptionalDouble.empty();
    }
}

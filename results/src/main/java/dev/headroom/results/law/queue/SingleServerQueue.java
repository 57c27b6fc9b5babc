package dev.headroom.results.law.queue;

import dev.headroom.results.law.Domain;
import java.util.OptionalDouble;

/**
 * The M/G/1 queue: Poisson arrivals, any service distribution, one server, first come first served; mean wait
 * {@code Wq = rho (1 + cs2) / (2 (1 - rho)) S}.
 *
 * <p>Source: Pollaczek 1930 and Khinchine 1932, in Kleinrock, Queueing Systems I, 1975. Domain: {@code lambda S < 1}.
 *
 * @param arrivalsPerSecond lambda, 1/s
 * @param meanServiceSeconds S, s
 * @param serviceVariation cs2, variance of service time over its squared mean: 0 constant, 1 exponential
 */
public record SingleServerQueue(double arrivalsPerSecond, double meanServiceSeconds, double serviceVariation) {
    /** Refuses rates that are not positive, a negative variation and a queue without a steady state. */
    public SingleServerQueue {
        Domain.positive("arrivals per second", arrivalsPerSecond);
        Domain.positive("mean service seconds", meanServiceSeconds);
        Domain.notNegative("squared coefficient of variation of service", serviceVariation);
        Domain.stable(arrivalsPerSecond * meanServiceSeconds);
    }

    /** The busy share of the server, which is also the probability of waiting: {@code rho = lambda S}. */
    public double utilisation() {
        return arrivalsPerSecond * meanServiceSeconds;
    }

    /** Mean time in the queue before service, in seconds. */
    public double meanWait() {
        return utilisation() / (1 - utilisation()) * (1 + serviceVariation) / 2 * meanServiceSeconds;
    }

    /** Mean time from arrival to departure, in seconds. */
    public double meanResponse() {
        return meanServiceSeconds + meanWait();
    }

    /**
     * The arrival rate at which the mean wait is as given, {@code lambda = 2 Wq / (S (2 Wq + (1 + cs2) S))}, in 1/s.
     *
     * @param meanWaitSeconds Wq, s
     * @param meanServiceSeconds S, s
     * @param serviceVariation cs2
     * @return empty where nobody waits, as some wait at any rate
     */
    public static OptionalDouble arrivalsForWait(
            double meanWaitSeconds, double meanServiceSeconds, double serviceVariation) {
        Domain.notNegative("mean wait seconds", meanWaitSeconds);
        Domain.positive("mean service seconds", meanServiceSeconds);
        Domain.notNegative("squared coefficient of variation of service", serviceVariation);
        double one = meanWaitSeconds / meanServiceSeconds;
        double share = one / (one + (1 + serviceVariation) / 2);
        return meanWaitSeconds == 0 ? OptionalDouble.empty() : OptionalDouble.of(share / meanServiceSeconds);
    }
}

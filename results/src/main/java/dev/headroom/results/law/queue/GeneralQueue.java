package dev.headroom.results.law.queue;

import dev.headroom.results.law.Domain;
import java.util.OptionalDouble;

/**
 * The G/G/c queue by Allen and Cunneen's approximation: the M/M/c wait times {@code (ca2 + cs2) / 2}.
 *
 * <p>Exact for M/M/c and for M/G/1; otherwise an approximation, good for {@code ca2} and {@code cs2} near 1 and at high
 * utilisation. Source: Allen, Probability, Statistics, and Queueing Theory, 1990, section 5.3. Domain:
 * {@code lambda S < c}.
 *
 * @param queue the M/M/c queue of the same rates and servers
 * @param arrivalVariation ca2, variance of the time between arrivals over its squared mean: 1 for Poisson arrivals
 * @param serviceVariation cs2, variance of service time over its squared mean: 0 constant, 1 exponential
 */
public record GeneralQueue(MultiServerQueue queue, double arrivalVariation, double serviceVariation) {
    /** Refuses negative variations. */
    public GeneralQueue {
        Domain.notNegative("squared coefficient of variation of arrivals", arrivalVariation);
        Domain.notNegative("squared coefficient of variation of service", serviceVariation);
    }

    /** The busy share of the servers, {@code rho = lambda S / c}. */
    public double utilisation() {
        return queue.utilisation();
    }

    /** Mean time in the queue before service, in seconds. */
    public double meanWait() {
        return queue.meanWait() * (arrivalVariation + serviceVariation) / 2;
    }

    /** Mean time from arrival to departure, in seconds. */
    public double meanResponse() {
        return queue.meanServiceSeconds() + meanWait();
    }

    /**
     * The arrival rate, in 1/s, at which these servers have the given mean wait, to full double precision; the
     * arrival rate of this queue plays no part.
     *
     * @param meanWaitSeconds Wq, s
     * @return empty where nobody waits, or would at any rate
     */
    public OptionalDouble arrivalsForWait(double meanWaitSeconds) {
        Domain.notNegative("mean wait seconds", meanWaitSeconds);
        double variation = (arrivalVariation + serviceVariation) / 2;
        return variation == 0
                ? OptionalDouble.empty()
                : MultiServerQueue.arrivalsForWait(
                        meanWaitSeconds / variation, queue.meanServiceSeconds(), queue.servers());
    }
}

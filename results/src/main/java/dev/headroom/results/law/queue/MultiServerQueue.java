package dev.headroom.results.law.queue;

import dev.headroom.results.law.Domain;
import java.util.OptionalDouble;

/**
 * The M/M/c queue: Poisson arrivals, exponential service, c servers, one queue, first come first served.
 *
 * <p>Erlang B by {@code B_k = A B_{k-1} / (k + A B_{k-1})}, Erlang C by {@code C = B / (1 - rho (1 - B))}, mean wait
 * {@code C / (c mu - lambda)}. The recursion neither overflows nor cancels, so that thousands of servers are fine. One server makes it
 * the M/M/1 queue.
 * Source: Kleinrock, Queueing Systems I, 1975. Domain: {@code lambda S < c}.
 *
 * @param arrivalsPerSecond lambda, 1/s
 * @param meanServiceSeconds S = 1/mu, s
 * @param servers c
 */
public record MultiServerQueue(double arrivalsPerSecond, double meanServiceSeconds, int servers) {
    /** Refuses rates that are not positive and queues without a steady state. */
    public MultiServerQueue {
        Domain.positive("arrivals per second", arrivalsPerSecond);
        Domain.positive("mean service seconds", meanServiceSeconds);
        Domain.atLeastOne("servers", servers);
        Domain.stable(arrivalsPerSecond * meanServiceSeconds / servers);
    }

    /** The share of its capacity that is in use, {@code rho = lambda S / c}. */
    public double utilisation() {
        return arrivalsPerSecond * meanServiceSeconds / servers;
    }

    /** The probability that a system of c servers and no queue turns an arrival away: Erlang B. */
    public double blockingProbability() {
        double load = arrivalsPerSecond * meanServiceSeconds;
        double blocking = 1;
        for (int k = 1; k <= servers; k++) {
            blocking = load * blocking / (k + load * blocking);
        }
        return blocking;
    }

    /** The probability that an arrival has to wait: Erlang C. */
    public double waitProbability() {
        return waitProbability(blockingProbability(), servers, load());
    }

    /** Mean time in the queue, in seconds. */
    public double meanWait() {
        return waitProbability() * meanServiceSeconds / spare();
    }

    /** Mean time in queue and service, in seconds. */
    public double meanResponse() {
        return meanServiceSeconds + meanWait();
    }

    /** Mean number of requests waiting, by Little's law. */
    public double meanInQueue() {
        return arrivalsPerSecond * meanWait();
    }

    /** Mean number of requests waiting or in service, by Little's law. */
    public double meanInSystem() {
        return arrivalsPerSecond * meanResponse();
    }

    /** The probability of a wait above {@code seconds}: {@code C e^-(c mu - lambda) t}. */
    public double waitExceeds(double seconds) {
        Domain.notNegative("seconds", seconds);
        return waitProbability() * Math.exp(-spare() * seconds / meanServiceSeconds);
    }

    /**
     * The wait, in seconds, that the given share of requests does not exceed: {@code ln(C / (1 - p)) / (c mu - lambda)},
     * and 0 where that share does not wait.
     *
     * @param fraction the percentile as a fraction, such as 0.99
     */
    public double waitPercentile(double fraction) {
        Domain.percentile(fraction);
        return Math.max(0, Math.log(waitProbability() / (1 - fraction)) / spare() * meanServiceSeconds);
    }

    /** The probability of a response time above {@code seconds}. */
    public double responseExceeds(double seconds) {
        Domain.notNegative("seconds", seconds);
        return responseExceeds(seconds / meanServiceSeconds, spare(), waitProbability());
    }

    /**
     * The response time, in seconds, that the given share of requests stays below.
     *
     * @param fraction the percentile as a fraction, such as 0.99
     */
    public double responsePercentile(double fraction) {
        Domain.percentile(fraction);
        double wait = waitProbability();
        double high = 1;
        while (responseExceeds(high, spare(), wait) > 1 - fraction) {
            high *= 2;
        }
        return meanServiceSeconds * Bisection.last(0, high, t -> responseExceeds(t, spare(), wait) > 1 - fraction);
    }

    /**
     * The arrival rate, in 1/s, at which the mean wait is as given, to full double precision.
     *
     * @param meanWaitSeconds Wq, s
     * @param meanServiceSeconds S, s
     * @param servers c
     * @return empty where nobody waits, as some wait at any rate
     */
    public static OptionalDouble arrivalsForWait(double meanWaitSeconds, double meanServiceSeconds, int servers) {
        Domain.notNegative("mean wait seconds", meanWaitSeconds);
        Domain.positive("mean service seconds", meanServiceSeconds);
        Domain.atLeastOne("servers", servers);
        return meanWaitSeconds == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Bisection.last(
                        0,
                        servers / meanServiceSeconds,
                        arrivals -> arrivals * meanServiceSeconds / servers < 1
                                && new MultiServerQueue(arrivals, meanServiceSeconds, servers).meanWait()
                                        <= meanWaitSeconds));
    }

    /**
     * The arrival rate, in 1/s, at which the mean response is as given, to full double precision.
     *
     * @param meanResponseSeconds R, s
     * @param meanServiceSeconds S, s
     * @param servers c
     * @return empty where {@code R <= S}, as service alone takes S
     */
    public static OptionalDouble arrivalsForResponse(
            double meanResponseSeconds, double meanServiceSeconds, int servers) {
        Domain.positive("mean response seconds", meanResponseSeconds);
        return arrivalsForWait(Math.max(0, meanResponseSeconds - meanServiceSeconds), meanServiceSeconds, servers);
    }

    /** Erlang C out of Erlang B, {@code B / (1 - rho (1 - B))}, without the difference. */
    static double waitProbability(double blocking, int servers, double load) {
        return servers * blocking / (servers - load + load * blocking);
    }

    /**
     * The probability of a response above t, {@code e^-t + C (e^-t - e^-(theta t)) / (theta - 1)}.
     *
     * @param t in mean service times
     * @param spare theta, the servers idle on average
     * @param wait C
     */
    static double responseExceeds(double t, double spare, double wait) {
        double excess = spare - 1;
        if (excess * t < -1) {
            // no cancelling here, and no overflow of e^t times an e^-t that underflows
            return Math.exp(-t) + wait * (Math.exp(-spare * t) - Math.exp(-t)) / -excess;
        }
        double spread = Math.abs(excess * t) < 1e-12 ? t : -Math.expm1(-excess * t) / excess;
        return Math.exp(-t) * (1 + wait * spread);
    }

    private double load() {
        return arrivalsPerSecond * meanServiceSeconds;
    }

    /** Above 0 wherever the utilisation is below 1. */
    private double spare() {
        return servers - load();
    }
}

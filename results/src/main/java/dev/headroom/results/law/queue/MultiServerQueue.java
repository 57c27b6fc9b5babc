package dev.headroom.results.law.queue;

import dev.headroom.results.law.Domain;

/**
 * The M/M/c queue: Poisson arrivals, exponential service, c servers, one queue, first come first served.
 *
 * <p>Erlang B by {@code B_k = A B_{k-1} / (k + A B_{k-1})}, Erlang C by {@code C = B / (1 - rho (1 - B))}, mean wait
 * {@code C / (c mu - lambda)}. The recursion neither overflows nor cancels, so that thousands of servers are fine.
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
        double blocking = blockingProbability();
        return blocking / (1 - utilisation() * (1 - blocking));
    }

    /** Mean time in the queue, in seconds. */
    public double meanWait() {
        return waitProbability() / drainPerSecond();
    }

    /** Mean time in queue and service, in seconds. */
    public double meanResponse() {
        return meanServiceSeconds + meanWait();
    }

    /** The probability of a response time above {@code seconds}. */
    public double responseExceeds(double seconds) {
        Domain.notNegative("seconds", seconds);
        double t = seconds / meanServiceSeconds;
        double excess = servers * (1 - utilisation()) - 1;
        // (e^-t - e^-(excess+1)t) / excess, written so that it neither cancels nor divides by 0 near excess = 0
        double spread = Math.abs(excess * t) < 1e-12 ? t : -Math.expm1(-excess * t) / excess;
        return Math.exp(-t) * (1 + waitProbability() * spread);
    }

    /**
     * The response time, in seconds, that the given share of requests stays below.
     *
     * @param fraction the percentile as a fraction, such as 0.99
     */
    public double responsePercentile(double fraction) {
        Domain.percentile(fraction);
        double low = 0;
        double high = meanServiceSeconds;
        while (responseExceeds(high) > 1 - fraction) {
            low = high;
            high *= 2;
        }
        for (double middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
            if (responseExceeds(middle) > 1 - fraction) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private double drainPerSecond() {
        return servers / meanServiceSeconds - arrivalsPerSecond;
    }
}

package dev.headroom.results.law.flow;

import dev.headroom.results.law.Domain;
import java.util.OptionalDouble;

/**
 * The backlog of a queue that is filled and drained at steady rates, as a fluid: {@code dL/dt = lambda - mu}.
 *
 * <p>What is in the queue beyond its steady state grows or drains in a straight line; the fluctuations of a queue below
 * capacity are the matter of the laws of queues. Source: Newell, Applications of Queueing Theory, 1982.
 *
 * @param arrivalsPerSecond lambda, 1/s, may be 0
 * @param drainedPerSecond mu, what the consumers take while there is anything to take, 1/s
 */
public record Backlog(double arrivalsPerSecond, double drainedPerSecond) {
    /** Refuses rates that are negative, and a queue that is never drained. */
    public Backlog {
        Domain.notNegative("arrivals per second", arrivalsPerSecond);
        Domain.positive("drained per second", drainedPerSecond);
    }

    /** How fast a backlog grows, {@code lambda - mu}, in 1/s; below 0 where it shrinks. */
    public double growthPerSecond() {
        return arrivalsPerSecond - drainedPerSecond;
    }

    /**
     * The backlog after some time, in items: it does not fall below 0.
     *
     * @param burst items that wait at the start
     * @param seconds time since then, s
     */
    public double after(double burst, double seconds) {
        Domain.notNegative("burst", burst);
        Domain.notNegative("seconds", seconds);
        return Math.max(0, burst + growthPerSecond() * seconds);
    }

    /**
     * The time until a burst is drained, {@code B / (mu - lambda)}, in seconds.
     *
     * @param burst items that wait at the start
     * @return empty where it never is, as arrivals are as fast as the drain or faster
     */
    public OptionalDouble drainSeconds(double burst) {
        Domain.notNegative("burst", burst);
        return drains() ? OptionalDouble.of(burst / -growthPerSecond()) : OptionalDouble.empty();
    }

    /**
     * The largest burst that is drained within a time, {@code (mu - lambda) t}, in items.
     *
     * @param seconds the time, s
     * @return empty where no burst is ever drained
     */
    public OptionalDouble largestBurst(double seconds) {
        Domain.notNegative("seconds", seconds);
        return drains() ? OptionalDouble.of(-growthPerSecond() * seconds) : OptionalDouble.empty();
    }

    private boolean drains() {
        return growthPerSecond() < 0;
    }
}

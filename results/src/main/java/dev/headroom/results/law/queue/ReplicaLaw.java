package dev.headroom.results.law.queue;

import dev.headroom.results.law.Domain;
import java.util.List;

/**
 * What queueing theory predicts for N equal replicas behind a balancer, in seconds; the policy decides which law.
 *
 * <p>All closed forms take Poisson arrivals and exponential service; a constant network or balancer time is added by
 * the caller.
 */
public sealed interface ReplicaLaw {
    /** Mean response time, in seconds. */
    double meanResponse();

    /**
     * The response time, in seconds, that the given share of requests stays below.
     *
     * @param fraction the percentile as a fraction, such as 0.99
     */
    double responsePercentile(double fraction);

    /** The law in words and symbols, as the report prints it. */
    String formula();

    /**
     * Random choice among N replicas: each is an M/M/1 queue with its share of the arrivals,
     * {@code R = S / (1 - lambda S / N)}, exponentially distributed.
     *
     * <p>Source: Kleinrock, Queueing Systems I, 1975.
     *
     * @param arrivalsPerSecond lambda over all replicas, 1/s
     * @param meanServiceSeconds S, s
     * @param replicas N
     */
    record RandomSplit(double arrivalsPerSecond, double meanServiceSeconds, int replicas) implements ReplicaLaw {
        /** Refuses rates that are not positive and replicas that cannot keep up. */
        public RandomSplit {
            new MultiServerQueue(arrivalsPerSecond, meanServiceSeconds, replicas);
        }

        @Override
        public double meanResponse() {
            return meanServiceSeconds / (1 - arrivalsPerSecond * meanServiceSeconds / replicas);
        }

        @Override
        public double responsePercentile(double fraction) {
            Domain.percentile(fraction);
            return -meanResponse() * Math.log1p(-fraction);
        }

        @Override
        public String formula() {
            return "random split, M/M/1 each: R = S / (1 - lambda S / N)";
        }
    }

    /**
     * Round robin over N replicas: every Nth arrival makes each an E_N/M/1 queue. With {@code L = lambda S} the root
     * {@code s = (L / (L + 1 - s))^N} below 1 gives {@code R = S / (1 - s)}, exponentially distributed.
     *
     * <p>Source: GI/M/1, Kleinrock, Queueing Systems I, 1975, section 6.4.
     *
     * @param arrivalsPerSecond lambda over all replicas, 1/s
     * @param meanServiceSeconds S, s
     * @param replicas N
     */
    record RoundRobinSplit(double arrivalsPerSecond, double meanServiceSeconds, int replicas) implements ReplicaLaw {
        private static final int MOST_STEPS = 200;

        /** Refuses rates that are not positive and replicas that cannot keep up. */
        public RoundRobinSplit {
            new MultiServerQueue(arrivalsPerSecond, meanServiceSeconds, replicas);
        }

        @Override
        public double meanResponse() {
            return meanServiceSeconds / (1 - root());
        }

        @Override
        public double responsePercentile(double fraction) {
            Domain.percentile(fraction);
            return -meanResponse() * Math.log1p(-fraction);
        }

        @Override
        public String formula() {
            return "round robin, E_N/M/1 each: R = S / (1 - s), s = (L / (L + 1 - s))^N, L = lambda S";
        }

        /** Newton from 0: s - F(s) is concave and rises up to the root, so that no step passes it. */
        private double root() {
            double load = arrivalsPerSecond * meanServiceSeconds;
            double s = 0;
            for (int step = 0; step < MOST_STEPS; step++) {
                double power = Math.pow(load / (load + 1 - s), replicas);
                double slope = 1 - replicas * power / (load + 1 - s);
                double next = s + (power - s) / slope;
                if (!(next > s) || next >= 1) {
                    break;
                }
                s = next;
            }
            return s;
        }
    }

    /**
     * One queue shared by N replicas: M/M/N, the best that any policy blind to service times can do.
     *
     * @param arrivalsPerSecond lambda over all replicas, 1/s
     * @param meanServiceSeconds S, s
     * @param replicas N
     */
    record SharedQueue(double arrivalsPerSecond, double meanServiceSeconds, int replicas) implements ReplicaLaw {
        /** Refuses rates that are not positive and replicas that cannot keep up. */
        public SharedQueue {
            new MultiServerQueue(arrivalsPerSecond, meanServiceSeconds, replicas);
        }

        @Override
        public double meanResponse() {
            return queue().meanResponse();
        }

        @Override
        public double responsePercentile(double fraction) {
            return queue().responsePercentile(fraction);
        }

        @Override
        public String formula() {
            return "shared queue, M/M/N: R = S + C / (N / S - lambda), C by Erlang";
        }

        private MultiServerQueue queue() {
            return new MultiServerQueue(arrivalsPerSecond, meanServiceSeconds, replicas);
        }
    }

    /**
     * A policy without a closed form, such as least connections: simulated in independent long runs.
     *
     * @param formula what was simulated, with its seed
     * @param runs the independent runs, whose scatter gives the prediction its interval
     */
    record Simulated(String formula, List<WindowOutcome> runs) implements ReplicaLaw {
        /** Refuses a prediction from no run. */
        public Simulated {
            runs = List.copyOf(runs);
            if (runs.isEmpty()) {
                throw new IllegalArgumentException("runs must be at least 1, was 0");
            }
        }

        @Override
        public double meanResponse() {
            double total = 0;
            long count = 0;
            for (WindowOutcome run : runs) {
                total += run.meanSeconds() * run.count();
                count += run.count();
            }
            return total / count;
        }

        /** Taken from the merged runs: percentiles are never averaged. */
        @Override
        public double responsePercentile(double fraction) {
            return WindowOutcome.merge(runs).percentileSeconds(fraction);
        }
    }
}

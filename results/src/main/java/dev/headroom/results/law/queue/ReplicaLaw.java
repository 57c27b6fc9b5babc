package dev.headroom.results.law.queue;

import dev.headroom.results.law.Domain;
import dev.headroom.results.statistics.Bootstrap;
import dev.headroom.results.statistics.Bounds;
import dev.headroom.results.statistics.StudentInterval;
import java.util.List;
import java.util.Optional;

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

    /** The share of the capacity that is in use, {@code rho = lambda S / N}. */
    double utilisation();

    /** The 95 % interval of the mean response, in seconds; empty for a closed form, which is exact. */
    default Optional<Bounds> meanInterval() {
        return Optional.empty();
    }

    /**
     * The 95 % interval of a percentile of the response, in seconds; empty for a closed form, which is exact.
     *
     * @param fraction the percentile as a fraction, such as 0.99
     */
    default Optional<Bounds> percentileInterval(double fraction) {
        Domain.percentile(fraction);
        return Optional.empty();
    }

    /**
     * The law of a policy: its closed form, or where it has none a simulation with exponential service.
     *
     * <p>Simulated runs start empty and drop a tenth of their arrivals; they grow with {@code 1 / (1 - rho)^2}, as a
     * queue's memory does, up to 500,000 arrivals, so that beyond a utilisation of 0.985 they err on the low side.
     *
     * @param arrivalsPerSecond lambda over all replicas, 1/s
     * @param meanServiceSeconds S, s
     * @param replicas N, each serving one request at a time
     * @param seed the same seed gives the same simulation; closed forms ignore it
     */
    static ReplicaLaw of(
            ReplicaSimulation.Policy policy,
            double arrivalsPerSecond,
            double meanServiceSeconds,
            int replicas,
            long seed) {
        return switch (policy) {
            case RANDOM -> new RandomSplit(arrivalsPerSecond, meanServiceSeconds, replicas);
            case ROUND_ROBIN -> new RoundRobinSplit(arrivalsPerSecond, meanServiceSeconds, replicas);
            case SHARED_QUEUE -> new SharedQueue(arrivalsPerSecond, meanServiceSeconds, replicas);
            case LEAST_CONNECTIONS, TWO_CHOICES ->
                new ReplicaSimulation(
                                policy,
                                ReplicaSimulation.Service.EXPONENTIAL,
                                arrivalsPerSecond,
                                meanServiceSeconds,
                                replicas,
                                1,
                                seed)
                        .law();
        };
    }

    /** A policy whose law has a closed form; the response is exponentially distributed unless it says otherwise. */
    sealed interface ClosedForm extends ReplicaLaw {
        /** Lambda over all replicas, 1/s. */
        double arrivalsPerSecond();

        /** S, s. */
        double meanServiceSeconds();

        /** N. */
        int replicas();

        @Override
        default double utilisation() {
            return arrivalsPerSecond() * meanServiceSeconds() / replicas();
        }

        @Override
        default double responsePercentile(double fraction) {
            Domain.percentile(fraction);
            return -meanResponse() * Math.log1p(-fraction);
        }
    }

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
    record RandomSplit(double arrivalsPerSecond, double meanServiceSeconds, int replicas) implements ClosedForm {
        /** Refuses rates that are not positive and replicas that cannot keep up. */
        public RandomSplit {
            new MultiServerQueue(arrivalsPerSecond, meanServiceSeconds, replicas);
        }

        @Override
        public double meanResponse() {
            return meanServiceSeconds / (1 - utilisation());
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
    record RoundRobinSplit(double arrivalsPerSecond, double meanServiceSeconds, int replicas) implements ClosedForm {
        /** Refuses rates that are not positive and replicas that cannot keep up. */
        public RoundRobinSplit {
            new MultiServerQueue(arrivalsPerSecond, meanServiceSeconds, replicas);
        }

        @Override
        public double meanResponse() {
            return meanServiceSeconds / idle();
        }

        @Override
        public String formula() {
            return "round robin, E_N/M/1 each: R = S / (1 - s), s = (L / (L + 1 - s))^N, L = lambda S";
        }

        /**
         * 1 - s, as {@code d = 1 - (1 + d / L)^-N}: Newton from 1. The difference of both sides is concave and falls
         * to the right of the root, so that no step passes it.
         */
        private double idle() {
            double load = arrivalsPerSecond * meanServiceSeconds;
            double idle = 1;
            while (true) {
                double busy = Math.exp(-replicas * Math.log1p(idle / load));
                double gain = -Math.expm1(-replicas * Math.log1p(idle / load)) - idle;
                double next = idle - gain / (replicas * busy / (load + idle) - 1);
                if (!(next < idle && next > 0)) {
                    return idle;
                }
                idle = next;
            }
        }
    }

    /**
     * One queue shared by N replicas: M/M/N, the best that any policy blind to service times can do.
     *
     * @param arrivalsPerSecond lambda over all replicas, 1/s
     * @param meanServiceSeconds S, s
     * @param replicas N
     */
    record SharedQueue(double arrivalsPerSecond, double meanServiceSeconds, int replicas) implements ClosedForm {
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
     * @param utilisation of the replicas that were simulated
     * @param runs the independent runs, whose scatter gives the prediction its interval
     */
    record Simulated(String formula, double utilisation, List<WindowOutcome> runs) implements ReplicaLaw {
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
            return new MergedRuns(runs, fraction).percentile(run -> run);
        }

        /** Student's interval of the runs' means, which are independent; empty below 3 runs. */
        @Override
        public Optional<Bounds> meanInterval() {
            double[] means =
                    runs.stream().mapToDouble(WindowOutcome::meanSeconds).toArray();
            return StudentInterval.of(means).map(StudentInterval::bounds);
        }

        /** Bootstrap over whole runs, each time of as many drawn runs merged; empty below 5 runs. */
        @Override
        public Optional<Bounds> percentileInterval(double fraction) {
            MergedRuns merged = new MergedRuns(runs, fraction);
            return runs.size() < Bootstrap.FEWEST_VALUES
                    ? Optional.empty()
                    : Optional.of(Bootstrap.seeded(runs.size())
                            .bounds(random -> merged.percentile(run -> random.nextInt(runs.size()))));
        }
    }
}

package dev.headroom.scenarios.experiment.latency;

import dev.headroom.results.Interval;
import dev.headroom.results.Prediction;
import dev.headroom.results.Prediction.Relation;
import dev.headroom.results.Prediction.Tolerance;
import dev.headroom.results.law.queue.ReplicaLaw;
import dev.headroom.results.law.queue.ReplicaSimulation;
import dev.headroom.results.law.queue.ReplicaSimulation.Policy;
import dev.headroom.results.law.queue.ReplicaSimulation.Service;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the law of the balancer's policy says about N replicas at a fixed arrival rate.
 *
 * @param policy of the balancer
 * @param ratePerSecond arrivals at all replicas together
 * @param calibration measured at low load
 * @param seed of the simulation, for the policy without a closed form
 */
record LatencyLaw(Policy policy, double ratePerSecond, ReplicaCalibration calibration, long seed) {
    static final String MEAN = "mean response time";
    static final String MEDIAN = "p50 response time";
    static final String P99 = "p99 response time";
    // Seven percent is what a queue at 0.6 adds to its response time when S is 3 % off; twice that is still the law.
    private static final Tolerance TOLERANCE = Tolerance.relative(0.15);
    private static final int RUNS = 20;
    private static final int ARRIVALS = 50_000;

    /** The law without the constant that network and balancer add. */
    ReplicaLaw queue(int replicas) {
        double service = calibration.serviceSeconds();
        return switch (policy) {
            case ROUND_ROBIN -> new ReplicaLaw.RoundRobinSplit(ratePerSecond, service, replicas);
            case RANDOM -> new ReplicaLaw.RandomSplit(ratePerSecond, service, replicas);
            default ->
                new ReplicaSimulation(policy, Service.EXPONENTIAL, ratePerSecond, service, replicas, 1, seed)
                        .law(RUNS, ARRIVALS);
        };
    }

    /** Mean, median and 99th percentile, the constant included. */
    List<Prediction> predictions(int replicas, Instant now) {
        ReplicaLaw law = queue(replicas);
        return List.of(
                prediction(MEAN, replicas, law.meanResponse(), law, now),
                prediction(MEDIAN, replicas, law.responsePercentile(0.50), law, now),
                prediction(P99, replicas, law.responsePercentile(0.99), law, now));
    }

    private Prediction prediction(String quantity, int replicas, double queueSeconds, ReplicaLaw law, Instant now) {
        double value = (calibration.constantSeconds() + queueSeconds) * 1e3;
        double reach = calibration.constantHalfWidthSeconds() * 1e3;
        return new Prediction(
                quantity,
                levels(replicas),
                value,
                new Interval(value - reach, value + reach),
                "ms",
                Relation.EQUALS,
                TOLERANCE,
                law.formula() + ", plus c0",
                calibration.inWords() + String.format(java.util.Locale.ROOT, "; lambda = %.1f/s", ratePerSecond),
                now);
    }

    static SortedMap<String, String> levels(int replicas) {
        return new TreeMap<>(java.util.Map.of("replicas", String.valueOf(replicas)));
    }
}

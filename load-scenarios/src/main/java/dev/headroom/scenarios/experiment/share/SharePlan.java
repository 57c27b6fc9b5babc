package dev.headroom.scenarios.experiment.share;

import dev.headroom.results.Interval;
import dev.headroom.results.Prediction;
import dev.headroom.results.Prediction.Relation;
import dev.headroom.results.Prediction.Tolerance;
import dev.headroom.results.plan.PlannedExperiment;
import dev.headroom.scenarios.plan.JourneySpec;
import dev.headroom.scenarios.plan.LoadModel;
import dev.headroom.scenarios.plan.LoadPointSpec;
import dev.headroom.targets.Endpoint;
import dev.headroom.targets.loadbalancer.Policy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One policy before one number of replicas: what is driven, and what is predicted.
 *
 * @param ratePerSecond offered rate
 * @param seconds length of the measured part
 */
record SharePlan(
        PlannedExperiment experiment, Policy policy, int replicas, double ratePerSecond, double seconds, long seed) {
    static final Duration WARM_UP = Duration.ofSeconds(3);
    static final double TOLERANCE = 0.02;

    private static final int MOST_IN_FLIGHT = 2_000;
    private static final long TIME_OUT_MILLIS = 10_000;
    // Two standard errors of the interval and two and a half of the furthest replica must fit into the tolerance.
    private static final double STANDARD_ERRORS = 4.5;

    static SharePlan of(PlannedExperiment experiment, Policy policy, int replicas, long seed) {
        double rate = experiment.number("rate_per_second");
        double planned = experiment.duration().toNanos() / 1e9;
        double seconds = policy != Policy.ROUND_ROBIN ? Math.max(planned, requestsToDecide(replicas) / rate) : planned;
        return new SharePlan(experiment, policy, replicas, rate, seconds, seed);
    }

    /** How many independent choices it takes to tell two percentage points from chance. */
    static double requestsToDecide(int replicas) {
        double share = 1.0 / replicas;
        double standardError = TOLERANCE / STANDARD_ERRORS;
        return share * (1 - share) / (standardError * standardError);
    }

    Duration length() {
        return experiment.warmUp().plus(Duration.ofMillis((long) (seconds * 1_000)));
    }

    SortedMap<String, String> levels() {
        return new TreeMap<>(Map.of("replicas", String.valueOf(replicas), "policy", policy.word()));
    }

    Prediction prediction(Instant now) {
        double share = 1.0 / replicas;
        return new Prediction(
                "share of the furthest replica",
                levels(),
                share,
                Interval.exactly(share),
                "1",
                Relation.EQUALS,
                Tolerance.absolute(TOLERANCE),
                "1/N of the requests each",
                "the number of replicas",
                now);
    }

    LoadPointSpec point(Endpoint balancer, Path output) {
        return new LoadPointSpec(
                policy.word() + "-replicas-" + replicas,
                new LoadModel.Open(ratePerSecond, LoadModel.Arrivals.POISSON),
                experiment.warmUp().toNanos() / 1e9,
                seconds,
                seed + replicas,
                MOST_IN_FLIGHT,
                TIME_OUT_MILLIS,
                new JourneySpec("work", Map.of()),
                Map.of("service", balancer.url()),
                output);
    }
}

package dev.headroom.scenarios.experiment.latency;

import dev.headroom.results.plan.PlannedExperiment;
import dev.headroom.scenarios.bench.Drive;
import dev.headroom.scenarios.plan.JourneySpec;
import dev.headroom.scenarios.plan.LoadModel;
import dev.headroom.scenarios.plan.LoadPointSpec;
import dev.headroom.scenarios.trial.Policies;
import dev.headroom.targets.Endpoint;
import dev.headroom.targets.loadbalancer.Policy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What the latency experiment will drive, in numbers.
 *
 * @param experiment as the plan wrote it
 * @param policy of the balancer
 * @param service declared mean of the exponential service time
 * @param ratePerSecond fixed for all numbers of replicas
 */
record LatencyPlan(PlannedExperiment experiment, Policy policy, Duration service, double ratePerSecond, long seed) {
    static final double WARM_SECONDS = 4;
    static final double CALIBRATION_SECONDS = 5;
    static final Duration PREPARATION = Duration.ofMillis((long) ((WARM_SECONDS + CALIBRATION_SECONDS + 1) * 1_000))
            .plus(Drive.OVERHEAD.multipliedBy(2));

    private static final double CALIBRATION_UTILISATION = 0.15;
    private static final int MOST_IN_FLIGHT = 2_000;
    private static final long TIME_OUT_MILLIS = 10_000;

    static LatencyPlan of(PlannedExperiment experiment, long seed) {
        Duration service = Duration.ofNanos((long) (experiment.number("service_ms") * 1e6));
        return new LatencyPlan(
                experiment,
                Policies.named(experiment.setting("policy")),
                service,
                experiment.number("utilisation") / (service.toNanos() / 1e9),
                seed);
    }

    List<Integer> levels() {
        return experiment.levels();
    }

    int mostReplicas() {
        return Collections.max(experiment.levels());
    }

    double seconds() {
        return experiment.duration().toNanos() / 1e9;
    }

    /** Load that makes driver, balancer and every replica warm: most of all capacity, or c0 is measured cold. */
    LoadPointSpec warmUp(Endpoint balancer, Path output) {
        double rate = Math.min(1_500, 0.8 * mostReplicas() / (service.toNanos() / 1e9));
        return point("warm-up", rate, 0, WARM_SECONDS, seed, balancer, output);
    }

    /** Low load on every replica, at a rate that keeps driver and balancer as busy as the trials do. */
    LoadPointSpec calibration(Endpoint balancer, Path output) {
        double rate = CALIBRATION_UTILISATION * mostReplicas() / (service.toNanos() / 1e9);
        return point("calibration", rate, 1, CALIBRATION_SECONDS, seed + 1, balancer, output)
                .keepingRequests();
    }

    LoadPointSpec trial(int replicas, int trial, Endpoint balancer, Path output) {
        String name = "replicas-" + replicas + "-trial-" + trial;
        double warmUp = experiment.warmUp().toNanos() / 1e9;
        return point(name, ratePerSecond, warmUp, seconds(), seed + 1_000L * trial + replicas, balancer, output)
                .keepingRequests();
    }

    private LoadPointSpec point(
            String name, double rate, double warmUp, double seconds, long seed, Endpoint balancer, Path output) {
        return new LoadPointSpec(
                name,
                new LoadModel.Open(rate, LoadModel.Arrivals.POISSON),
                warmUp,
                seconds,
                seed,
                MOST_IN_FLIGHT,
                TIME_OUT_MILLIS,
                new JourneySpec("work", Map.of()),
                Map.of("service", balancer.url()),
                output);
    }
}

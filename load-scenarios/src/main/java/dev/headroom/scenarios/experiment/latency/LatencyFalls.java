package dev.headroom.scenarios.experiment.latency;

import dev.headroom.results.plan.PlannedExperiment;
import dev.headroom.results.terminal.Progress;
import dev.headroom.scenarios.bench.Bench;
import dev.headroom.scenarios.bench.Drive;
import dev.headroom.scenarios.trial.LoadExperiment;
import dev.headroom.targets.Target;
import dev.headroom.targets.loadbalancer.LoadBalancer;
import dev.headroom.targets.loadbalancer.Policy;
import dev.headroom.targets.service.Capacity;
import dev.headroom.targets.service.StatelessService;
import dev.headroom.targets.topology.Started;
import dev.headroom.targets.topology.Topology;
import java.time.Duration;
import java.util.List;

/**
 * When latencies rise, one deploys another instance: fixed arrivals, N replicas of one modelled slot each, held against
 * the law of the balancer's policy.
 */
public final class LatencyFalls implements LoadExperiment {
    private static final Duration START = Duration.ofSeconds(12);

    @Override
    public String id() {
        return "latency-falls";
    }

    @Override
    public Duration planned(PlannedExperiment experiment) {
        int trials = experiment.levels().size() * experiment.trials();
        Duration trial = experiment.warmUp().plus(experiment.duration()).plus(Drive.OVERHEAD);
        return START.plus(LatencyPlan.PREPARATION).plus(trial.multipliedBy(trials));
    }

    @Override
    public List<Target> needs() {
        return List.of(service(1, Duration.ofMillis(5), 1), new LoadBalancer(Policy.ROUND_ROBIN, List.of()));
    }

    @Override
    public void measure(PlannedExperiment experiment, Bench bench, Progress progress) throws InterruptedException {
        LatencyPlan plan =
                LatencyPlan.of(experiment, bench.folder().run().plan().seed());
        progress.begin(id() + ": start of " + plan.mostReplicas() + " replicas and a balancer");
        Topology topology = new Topology();
        Topology.Part service = topology.add(service(plan.mostReplicas(), plan.service(), plan.seed()));
        Topology.Part balancer = topology.add(
                "loadbalancer",
                started -> new LoadBalancer(plan.policy(), started.of(service).endpoints()),
                service);
        try (Started started = topology.start(bench.workspace());
                Drive drive = new Drive(bench, experiment, progress, started)) {
            progress.finish(START);
            new LatencyMeasurement(plan, bench.folder(), started, started.of(service), started.of(balancer), drive)
                    .run();
        }
    }

    private static StatelessService service(int replicas, Duration serviceTime, long seed) {
        return new StatelessService(replicas, Capacity.of(1, serviceTime, Capacity.Distribution.EXPONENTIAL, seed));
    }
}

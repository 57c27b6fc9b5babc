package dev.headroom.scenarios.experiment.share;

import dev.headroom.results.plan.PlannedExperiment;
import dev.headroom.results.terminal.Progress;
import dev.headroom.scenarios.bench.Bench;
import dev.headroom.scenarios.bench.Drive;
import dev.headroom.scenarios.trial.LoadExperiment;
import dev.headroom.scenarios.trial.Policies;
import dev.headroom.targets.Target;
import dev.headroom.targets.loadbalancer.LoadBalancer;
import dev.headroom.targets.loadbalancer.Policy;
import dev.headroom.targets.service.Capacity;
import dev.headroom.targets.service.StatelessService;
import dev.headroom.targets.topology.Started;
import dev.headroom.targets.topology.Topology;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** With N replicas and R requests each handles R/N: counted at the replicas, for each policy of the balancer. */
public final class EvenShare implements LoadExperiment {
    private static final Duration START = Duration.ofSeconds(14);
    // The work itself must cost nothing: shares are counted, not times.
    private static final Capacity FREE =
            Capacity.of(64, Duration.ofNanos(1_000), Capacity.Distribution.DETERMINISTIC, 1);

    @Override
    public String id() {
        return "even-share";
    }

    @Override
    public Duration planned(PlannedExperiment experiment) {
        List<Policy> policies = Policies.listed(experiment.setting("policies"));
        Duration warmUps = SharePlan.WARM_UP.plus(Drive.OVERHEAD).multipliedBy(policies.size());
        return policies.stream()
                .flatMap(policy ->
                        experiment.levels().stream().map(replicas -> SharePlan.of(experiment, policy, replicas, 1)))
                .map(plan -> plan.length().plus(Drive.OVERHEAD))
                .reduce(START.plus(warmUps), Duration::plus);
    }

    @Override
    public List<Target> needs() {
        return List.of(new StatelessService(1, FREE), new LoadBalancer(Policy.ROUND_ROBIN, List.of()));
    }

    @Override
    public void measure(PlannedExperiment experiment, Bench bench, Progress progress) throws InterruptedException {
        int most = Collections.max(experiment.levels());
        List<Policy> policies = Policies.listed(experiment.setting("policies"));
        progress.begin(id() + ": start of " + most + " replicas and " + policies.size() + " balancers");
        Topology topology = new Topology();
        Topology.Part service = topology.add(new StatelessService(most, FREE));
        Map<Policy, Topology.Part> balancers = new LinkedHashMap<>();
        policies.forEach(policy -> balancers.put(
                policy,
                topology.add(
                        "loadbalancer",
                        started -> new LoadBalancer(policy, started.of(service).endpoints()),
                        service)));
        try (Started started = topology.start(bench.workspace());
                Drive drive = new Drive(bench, experiment, progress, started)) {
            progress.finish(START);
            new ShareMeasurement(experiment, bench.folder(), started, started.of(service), balancers, drive).run();
        }
    }
}

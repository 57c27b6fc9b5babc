package dev.headroom.scenarios.experiment.share;

import dev.headroom.results.Check;
import dev.headroom.results.Comparison;
import dev.headroom.results.Estimate;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.plan.PlannedExperiment;
import dev.headroom.results.rule.outcome.EqualShares;
import dev.headroom.results.statistics.BinomialInterval;
import dev.headroom.results.statistics.ChiSquareShares;
import dev.headroom.scenarios.bench.Drive;
import dev.headroom.scenarios.bench.ReplicaCounters;
import dev.headroom.scenarios.measure.PointResult;
import dev.headroom.scenarios.trial.Conclusions;
import dev.headroom.scenarios.trial.Trials;
import dev.headroom.targets.Balancing;
import dev.headroom.targets.Endpoint;
import dev.headroom.targets.RunningTarget;
import dev.headroom.targets.loadbalancer.Policy;
import dev.headroom.targets.topology.Started;
import dev.headroom.targets.topology.Topology;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The share experiment on targets that run: predict, drive, count at the replicas, conclude. */
final class ShareMeasurement {
    private final PlannedExperiment experiment;
    private final RunFolder folder;
    private final Started started;
    private final RunningTarget service;
    private final Map<Policy, Topology.Part> balancers;
    private final Drive drive;
    private final long seed;
    private final Instant written = Instant.now();

    ShareMeasurement(
            PlannedExperiment experiment,
            RunFolder folder,
            Started started,
            RunningTarget service,
            Map<Policy, Topology.Part> balancers,
            Drive drive) {
        this.experiment = experiment;
        this.folder = folder;
        this.started = started;
        this.service = service;
        this.balancers = balancers;
        this.drive = drive;
        this.seed = folder.run().plan().seed();
    }

    void run() throws InterruptedException {
        List<SharePlan> plans = balancers.keySet().stream()
                .flatMap(policy ->
                        experiment.levels().stream().map(replicas -> SharePlan.of(experiment, policy, replicas, seed)))
                .toList();
        for (SharePlan plan : onePerPolicy(plans)) {
            warmUp(plan);
        }
        folder.predict(
                experiment.id(),
                plans.stream().map(plan -> plan.prediction(written)).toList());
        List<PointResult> points = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        List<Comparison> comparisons = new ArrayList<>();
        for (SharePlan plan : Trials.shuffled(plans, seed, 1)) {
            points.add(measure(plan, checks, comparisons));
        }
        checks.add(Conclusions.answered(points));
        comparisons.sort(Comparator.comparing(c -> c.levels().toString()));
        Conclusions.conclude(folder, experiment.id(), started, checks, comparisons, ShareFigures.of(comparisons));
    }

    // Each policy has a balancer of its own, and one that is a JVM starts cold.
    private static List<SharePlan> onePerPolicy(List<SharePlan> plans) {
        Map<Policy, SharePlan> first = new LinkedHashMap<>();
        plans.forEach(plan -> first.putIfAbsent(plan.policy(), plan));
        return List.copyOf(first.values());
    }

    private void warmUp(SharePlan plan) throws InterruptedException {
        Endpoint balancer = started.of(part(plan.policy())).endpoint();
        drive.prepare(plan.point(balancer, drive.output()).as("warm-up", 0, SharePlan.WARM_UP.toMillis() / 1e3, seed));
    }

    private PointResult measure(SharePlan plan, List<Check> checks, List<Comparison> comparisons)
            throws InterruptedException {
        RunningTarget balancer = started.of(part(plan.policy()));
        List<Endpoint> replicas = service.endpoints().subList(0, plan.replicas());
        balancer.as(Balancing.class)
                .orElseThrow(() -> new IllegalStateException(balancer.name() + " must be able to route"))
                .route(replicas);
        ReplicaCounters before = ReplicaCounters.read(replicas);
        PointResult result = drive.count(plan.point(balancer.endpoint(), drive.output()), plan.levels(), 1);
        ReplicaCounters counted = ReplicaCounters.read(replicas).since(before);
        long[] counts = counted.byReplica().values().stream()
                .mapToLong(replica -> replica.getOrDefault("work_served", 0L))
                .toArray();
        checks.add(chance(plan, counts));
        comparisons.add(Conclusions.decisive(plan.prediction(written), share(counts)));
        return result;
    }

    // The policies that take turns are more even than chance, so chance gives them an interval that is too wide.
    private static Estimate share(long[] counts) {
        long total = Arrays.stream(counts).sum();
        long furthest = counts.length < 2
                ? total
                : counts[
                        ChiSquareShares.of(counts)
                                .orElseThrow(
                                        () -> new IllegalStateException("too few requests to compare shares: " + total))
                                .furthest()];
        BinomialInterval binomial = BinomialInterval.of((int) furthest, (int) total);
        return new Estimate(
                binomial.share(),
                Conclusions.interval(binomial.bounds()),
                "1",
                total,
                "counted at the replicas, warm-up included; Wilson's interval over requests");
    }

    private static Check chance(SharePlan plan, long[] counts) {
        return EqualShares.even(
                plan.policy().word() + ", " + plan.replicas() + " replicas", counts, SharePlan.TOLERANCE);
    }

    private Topology.Part part(Policy policy) {
        return Objects.requireNonNull(balancers.get(policy), "no balancer was started for " + policy);
    }
}

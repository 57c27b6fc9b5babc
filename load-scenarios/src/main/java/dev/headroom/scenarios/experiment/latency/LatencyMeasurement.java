package dev.headroom.scenarios.experiment.latency;

import dev.headroom.results.Check;
import dev.headroom.results.Comparison;
import dev.headroom.results.Estimate;
import dev.headroom.results.Prediction;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.rule.measuring.EnoughCores;
import dev.headroom.scenarios.bench.Drive;
import dev.headroom.scenarios.bench.ReplicaCounters;
import dev.headroom.scenarios.measure.Answers;
import dev.headroom.scenarios.measure.PointResult;
import dev.headroom.scenarios.measure.RequestFile;
import dev.headroom.scenarios.plan.LoadPointSpec;
import dev.headroom.scenarios.trial.Conclusions;
import dev.headroom.scenarios.trial.Policies;
import dev.headroom.scenarios.trial.Trials;
import dev.headroom.targets.Balancing;
import dev.headroom.targets.RunningTarget;
import dev.headroom.targets.topology.Started;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The latency experiment on targets that run: warm up, calibrate, predict, drive, conclude. */
final class LatencyMeasurement {
    private static final int FEWEST_TRIALS = 3;

    private final LatencyPlan plan;
    private final RunFolder folder;
    private final Started started;
    private final RunningTarget service;
    private final RunningTarget balancer;
    private final Drive drive;

    LatencyMeasurement(
            LatencyPlan plan,
            RunFolder folder,
            Started started,
            RunningTarget service,
            RunningTarget balancer,
            Drive drive) {
        this.plan = plan;
        this.folder = folder;
        this.started = started;
        this.service = service;
        this.balancer = balancer;
        this.drive = drive;
    }

    void run() throws InterruptedException {
        drive.prepare(plan.warmUp(balancer.endpoint(), drive.output()));
        ReplicaCalibration calibration = calibrated();
        Check room = calibration.leavesRoom(plan.ratePerSecond());
        if (room.voids()) {
            Conclusions.conclude(folder, "latency-falls", started, List.of(room), List.of(), List.of());
            return;
        }
        LatencyLaw law = new LatencyLaw(Policies.law(plan.policy()), plan.ratePerSecond(), calibration, plan.seed());
        List<Prediction> predictions = plan.levels().stream()
                .flatMap(replicas -> law.predictions(replicas, Instant.now()).stream())
                .toList();
        folder.predict("latency-falls", predictions);
        SortedMap<Integer, LatencyTrials> trials = new TreeMap<>();
        plan.levels().forEach(replicas -> trials.put(replicas, trials(law, replicas)));
        List<PointResult> points = new ArrayList<>();
        for (int trial = 1; trial <= plan.experiment().trials(); trial++) {
            for (int replicas : Trials.shuffled(plan.levels(), plan.seed(), trial)) {
                points.add(trial(replicas, trial, trials));
            }
        }
        conclude(predictions, trials, points, calibration);
    }

    private ReplicaCalibration calibrated() throws InterruptedException {
        route(plan.mostReplicas());
        ReplicaCounters before = ReplicaCounters.read(service.endpoints());
        LoadPointSpec point = plan.calibration(balancer.endpoint(), drive.output());
        drive.prepare(point);
        return ReplicaCalibration.of(
                plan.service(),
                ReplicaCounters.read(service.endpoints()).since(before),
                RequestFile.read(drive.output().resolve(point.name() + "-requests.csv")),
                point.durationSeconds());
    }

    private LatencyTrials trials(LatencyLaw law, int replicas) {
        IdealReplicas ideal =
                new IdealReplicas(law.policy(), replicas, law.calibration().overshootSeconds() * 1e9);
        return new LatencyTrials(ideal, law.queue(replicas), plan.seed());
    }

    private PointResult trial(int replicas, int trial, SortedMap<Integer, LatencyTrials> trials)
            throws InterruptedException {
        route(replicas);
        LoadPointSpec point = plan.trial(replicas, trial, balancer.endpoint(), drive.output());
        PointResult result = Trials.measured(drive, point, LatencyLaw.levels(replicas), trial);
        LatencyTrials level = trials.get(replicas);
        if (result.valid() && level != null) {
            level.add(
                    RequestFile.read(drive.output().resolve(result.name() + "-requests.csv")),
                    plan.seconds(),
                    result.answers()
                            .tiers()
                            .getOrDefault("work", new Answers.TierTime(0, 0))
                            .meanMillis());
        }
        return result;
    }

    private void route(int replicas) {
        balancer.as(Balancing.class)
                .orElseThrow(() -> new IllegalStateException(balancer.name() + " must be able to route"))
                .route(service.endpoints().subList(0, replicas));
    }

    private void conclude(
            List<Prediction> predictions,
            SortedMap<Integer, LatencyTrials> trials,
            List<PointResult> points,
            ReplicaCalibration calibration) {
        List<Check> checks = new ArrayList<>(Conclusions.ofPoints(points));
        checks.add(Conclusions.answered(points));
        checks.add(EnoughCores.simulated(
                plan.mostReplicas(), folder.run().environment().usableCores()));
        List<Comparison> comparisons = new ArrayList<>();
        trials.forEach((replicas, level) -> {
            checks.add(Conclusions.enough(replicas + " replicas", level.trials().size(), FEWEST_TRIALS));
            checks.add(calibration.stillHolds(replicas, level.overshootMillis()));
            predictions.stream()
                    .filter(prediction -> prediction.levels().equals(LatencyLaw.levels(replicas)))
                    .forEach(prediction -> compare(prediction, level, comparisons));
        });
        Conclusions.conclude(folder, "latency-falls", started, checks, comparisons, LatencyFigures.of(comparisons));
    }

    private static void compare(Prediction prediction, LatencyTrials level, List<Comparison> comparisons) {
        switch (prediction.quantity()) {
            case LatencyLaw.MEAN -> {
                level.mean().ifPresent(mean -> comparisons.add(Conclusions.decisive(prediction, mean)));
                level.rawMean().ifPresent(mean -> comparisons.add(asItWas(prediction, mean)));
            }
            case LatencyLaw.MEDIAN ->
                level.percentile(0.50).ifPresent(p50 -> comparisons.add(Conclusions.beside(prediction, p50)));
            default -> level.percentile(0.99).ifPresent(p99 -> comparisons.add(Conclusions.decisive(prediction, p99)));
        }
    }

    private static Comparison asItWas(Prediction prediction, Estimate mean) {
        return new Comparison(
                prediction.quantity() + " as it was",
                prediction.levels(),
                Optional.empty(),
                mean,
                Optional.empty(),
                false);
    }
}

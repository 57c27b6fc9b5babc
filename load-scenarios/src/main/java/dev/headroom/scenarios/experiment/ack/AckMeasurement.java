package dev.headroom.scenarios.experiment.ack;

import dev.headroom.results.Check;
import dev.headroom.results.Comparison;
import dev.headroom.results.Estimate;
import dev.headroom.results.Prediction;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.rule.Rule;
import dev.headroom.results.statistics.Bootstrap;
import dev.headroom.scenarios.bench.Drive;
import dev.headroom.scenarios.experiment.ack.AckPlan.Side;
import dev.headroom.scenarios.measure.PointResult;
import dev.headroom.scenarios.measure.RequestFile;
import dev.headroom.scenarios.trial.Conclusions;
import dev.headroom.scenarios.trial.Trials;
import dev.headroom.targets.RunningTarget;
import dev.headroom.targets.topology.Started;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The acknowledgement experiment on targets that run: warm up, drive both in interleaved blocks, conclude. */
final class AckMeasurement {
    private final AckPlan plan;
    private final RunFolder folder;
    private final Started started;
    private final Drive drive;

    AckMeasurement(AckPlan plan, RunFolder folder, Started started, Drive drive) {
        this.plan = plan;
        this.folder = folder;
        this.started = started;
        this.drive = drive;
    }

    void run() throws InterruptedException {
        for (Side side : Side.values()) {
            drive.prepare(plan.warmUp(side));
        }
        Instant now = Instant.now();
        List<Prediction> predictions = plan.experiment().levels().stream()
                .flatMap(rate -> plan.predictions(rate, now).stream())
                .toList();
        folder.predict(plan.experiment().id(), predictions);
        SortedMap<Integer, AckTrials> trials = new TreeMap<>();
        plan.experiment().levels().forEach(rate -> trials.put(rate, new AckTrials(plan.seed())));
        List<PointResult> points = new ArrayList<>();
        for (int trial = 1; trial <= plan.experiment().trials(); trial++) {
            for (int rate : Trials.shuffled(plan.experiment().levels(), plan.seed(), trial)) {
                block(rate, trial, points, trials.getOrDefault(rate, new AckTrials(plan.seed())));
            }
        }
        conclude(predictions, trials, points);
    }

    private void block(int rate, int trial, List<PointResult> points, AckTrials trials) throws InterruptedException {
        double seconds = plan.experiment().duration().toNanos() / 1e9;
        Map<Side, double[]> responses = new EnumMap<>(Side.class);
        for (Side side : Trials.shuffled(List.of(Side.values()), plan.seed() + rate, trial)) {
            SortedMap<String, String> levels = AckPlan.levels(rate);
            levels.put("system", side.system());
            PointResult result = Trials.measured(drive, plan.trial(side, rate, trial), levels, trial);
            points.add(result);
            if (result.valid()) {
                responses.put(
                        side,
                        AckTrials.responses(
                                RequestFile.read(drive.output().resolve(result.name() + "-requests.csv")), seconds));
            }
        }
        double[] queue = responses.get(Side.QUEUE);
        double[] database = responses.get(Side.DATABASE);
        if (queue != null && database != null) {
            trials.add(queue, database);
        }
    }

    private void conclude(
            List<Prediction> predictions, SortedMap<Integer, AckTrials> trials, List<PointResult> points) {
        List<Check> checks = new ArrayList<>(Conclusions.ofPoints(points));
        checks.add(Conclusions.answered(points));
        checks.add(durability());
        List<Comparison> comparisons = new ArrayList<>();
        trials.forEach((rate, level) -> {
            checks.add(Conclusions.enough(rate + "/s", level.size(), Bootstrap.FEWEST_VALUES));
            predictions.stream()
                    .filter(prediction -> prediction.levels().equals(AckPlan.levels(rate)))
                    .forEach(prediction -> {
                        double fraction = prediction.quantity().equals(AckPlan.quantity(50)) ? 0.50 : 0.99;
                        level.ratio(fraction)
                                .ifPresent(ratio -> comparisons.add(Conclusions.decisive(prediction, ratio)));
                    });
            for (Side side : Side.values()) {
                level.percentile(side, 0.50).ifPresent(p50 -> comparisons.add(beside("p50", side, rate, p50)));
                level.percentile(side, 0.99).ifPresent(p99 -> comparisons.add(beside("p99", side, rate, p99)));
            }
        });
        Conclusions.conclude(folder, plan.experiment().id(), started, checks, comparisons, AckFigures.of(comparisons));
    }

    private static Comparison beside(String percentile, Side side, int rate, Estimate measured) {
        SortedMap<String, String> levels = AckPlan.levels(rate);
        levels.put("system", side.system());
        return new Comparison(
                percentile + " response time", levels, Optional.empty(), measured, Optional.empty(), false);
    }

    // Without it the ratio means nothing, so it is said with the numbers and not only among the settings.
    private Check durability() {
        StringBuilder text = new StringBuilder();
        for (RunningTarget target : started.all()) {
            text.append(text.isEmpty() ? "" : "; ")
                    .append(target.name())
                    .append(": ")
                    .append(target.facts().settings().getOrDefault("durability", "unknown"));
        }
        return new Check(Rule.ENVIRONMENT, "durability of both", Check.Severity.NOTE, true, text.toString());
    }
}

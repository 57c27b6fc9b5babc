package dev.headroom.scenarios.trial;

import dev.headroom.results.Check;
import dev.headroom.results.Comparison;
import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import dev.headroom.results.Prediction;
import dev.headroom.results.State;
import dev.headroom.results.Verdict;
import dev.headroom.results.figure.Figure;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.rule.Rule;
import dev.headroom.results.rule.measuring.ErrorsCount;
import dev.headroom.results.rule.measuring.IntervalAcrossForks;
import dev.headroom.results.statistics.Bounds;
import dev.headroom.results.statistics.StudentInterval;
import dev.headroom.results.statistics.series.SteadyState;
import dev.headroom.results.verdict.IntervalRule;
import dev.headroom.results.verdict.OverallRule;
import dev.headroom.scenarios.bench.Systems;
import dev.headroom.scenarios.measure.PointResult;
import dev.headroom.targets.topology.Started;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From measured trials to checks, comparisons and the verdict. */
public final class Conclusions {
    private Conclusions() {}

    public static void conclude(
            RunFolder folder,
            String experiment,
            Started started,
            List<Check> checks,
            List<Comparison> comparisons,
            List<Figure> figures) {
        Verdict verdict = OverallRule.judge(comparisons, checks);
        State state = verdict instanceof Verdict.Void ? State.VOID : State.MEASURED;
        folder.conclude(
                experiment,
                new RunFolder.Conclusion(state, Systems.of(started.all()), checks, comparisons, figures, verdict));
    }

    /** A comparison that the verdict rests on. */
    public static Comparison decisive(Prediction predicted, Estimate measured) {
        return IntervalRule.compare(predicted, measured, true);
    }

    /** A comparison that is shown beside. */
    public static Comparison beside(Prediction predicted, Estimate measured) {
        return IntervalRule.compare(predicted, measured, false);
    }

    /** The mean of independent trials with Student's interval; empty below three trials. */
    public static Optional<Estimate> meanOf(double[] trials, String unit, String method) {
        return StudentInterval.of(trials)
                .map(student -> new Estimate(student.mean(), interval(student.bounds()), unit, trials.length, method));
    }

    public static Interval interval(Bounds bounds) {
        return new Interval(bounds.low(), bounds.high());
    }

    /** Each rule once: kept, or broken by so many trials, with the first finding. */
    public static List<Check> ofPoints(List<PointResult> points) {
        Map<String, List<Check>> byName = new LinkedHashMap<>();
        points.forEach(
                point -> point.checks().forEach(check -> byName.computeIfAbsent(check.name(), name -> new ArrayList<>())
                        .add(check)));
        return byName.values().stream().map(Conclusions::summed).toList();
    }

    // A void trial is left out of every estimate, so it warns here; too few trials left void the experiment elsewhere.
    private static Check summed(List<Check> same) {
        Check first = same.get(0);
        List<Check> broken = same.stream().filter(check -> !check.passed()).toList();
        if (broken.isEmpty()) {
            boolean alike = same.stream().map(Check::finding).distinct().count() == 1;
            return new Check(
                    first.rule(),
                    first.name(),
                    first.severity(),
                    true,
                    alike ? first.finding() : "kept by all " + same.size() + " trials");
        }
        boolean chance = first.rule() == Rule.STEADY_STATE && !SteadyState.beyondChance(broken.size(), same.size());
        Check worst = broken.stream().filter(Check::voids).findFirst().orElse(broken.get(0));
        return new Check(
                first.rule(),
                first.name(),
                Check.Severity.WARN,
                chance,
                broken.size() + " of " + same.size() + " trials: " + worst.finding());
    }

    /** Whether enough trials are left at a level to say anything. */
    public static Check enough(String level, long valid, int least) {
        return IntervalAcrossForks.enough("trials at " + level, valid, "trials at " + level, least);
    }

    /** Requests that failed would make the rest look better than it was. */
    public static Check answered(List<PointResult> points) {
        long intended = points.stream().mapToLong(PointResult::intended).sum();
        long failed = points.stream()
                .mapToLong(p -> p.errors() + p.timeOuts() + p.sheds())
                .sum();
        String first = points.stream()
                .flatMap(p -> p.failures().keySet().stream())
                .findFirst()
                .orElse("");
        return ErrorsCount.answered(failed, intended, first);
    }
}

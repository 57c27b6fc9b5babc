package dev.headroom.benchmarks.judge.ordinary;

import dev.headroom.benchmarks.experiment.RealCode;
import dev.headroom.benchmarks.judge.ForkPoint;
import dev.headroom.benchmarks.judge.SweepFacts;
import dev.headroom.benchmarks.speedup.ForkRole;
import dev.headroom.benchmarks.speedup.ForkValues;
import dev.headroom.benchmarks.speedup.ForkValues.Fork;
import dev.headroom.benchmarks.speedup.ScalingKind;
import dev.headroom.benchmarks.speedup.Speedup;
import dev.headroom.benchmarks.speedup.answer.ScalingAnswer;
import dev.headroom.benchmarks.speedup.answer.ScalingQuestion;
import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.Comparison;
import dev.headroom.results.Interval;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.Prediction;
import dev.headroom.results.figure.Figure;
import dev.headroom.results.fit.HeldOut;
import dev.headroom.results.fit.ScalingFit;
import dev.headroom.results.rule.Rule;
import dev.headroom.results.verdict.IntervalRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One sample of ordinary code: what its forks answer.
 *
 * @param name in run files
 * @param answer speedups, fits and findings of its forks
 * @param lastStart when its last fork began
 */
record OrdinarySample(String name, ScalingAnswer answer, Instant lastStart) {
    /** Twice that of a law known beforehand: this one was drawn from the same machine's smaller levels. */
    private static final Prediction.Tolerance HELD_OUT_TOLERANCE = Prediction.Tolerance.relative(0.1);

    private static final String HELD_OUT = "speedup held out from the fit";

    /** The samples among these points, in the order of their names. */
    static List<OrdinarySample> of(List<LoadPoint> points, SweepFacts facts) {
        SortedMap<String, List<LoadPoint>> byName = new TreeMap<>();
        points.stream()
                .filter(point -> point.levels().containsKey(RealCode.BENCHMARK))
                .forEach(point -> byName.computeIfAbsent(
                                point.levels().getOrDefault(RealCode.BENCHMARK, ""), name -> new ArrayList<>())
                        .add(point));
        List<OrdinarySample> samples = new ArrayList<>();
        byName.forEach((name, forks) -> samples.add(of(name, forks, facts)));
        return samples;
    }

    private static OrdinarySample of(String name, List<LoadPoint> points, SweepFacts facts) {
        ScalingQuestion question = new ScalingQuestion(
                name,
                new TreeMap<>(Map.of(RealCode.BENCHMARK, name)),
                ScalingKind.STRONG,
                OptionalInt.of(facts.physicalCores()),
                facts.seed());
        ForkValues values =
                new ForkValues(points.stream().map(OrdinarySample::fork).toList());
        Instant last = points.stream()
                .map(LoadPoint::startedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return new OrdinarySample(name, ScalingAnswer.of(values, question), last);
    }

    private static Fork fork(LoadPoint point) {
        OptionalDouble best = perSecond(point, ForkPoint.BEST);
        return new Fork(
                ForkRole.LEVEL,
                ForkPoint.cores(point),
                point.trial(),
                point.order(),
                perSecond(point, ForkPoint.TIME).orElseThrow(),
                best);
    }

    private static OptionalDouble perSecond(LoadPoint point, String time) {
        return point.measure(time).stream()
                .mapToDouble(millis -> 1_000 / millis.value())
                .findFirst();
    }

    /** Its rows, and the largest level against what the smaller ones foretold. */
    List<Comparison> comparisons() {
        List<Comparison> rows = new ArrayList<>();
        answer.laws().fit().flatMap(ScalingFit::heldOut).flatMap(this::heldOut).ifPresent(rows::add);
        rows.addAll(answer.comparisons());
        return rows;
    }

    private Optional<Comparison> heldOut(HeldOut held) {
        HeldOut.Score score = held.scores().get(held.scores().size() - 1);
        return answer.speedups().stream()
                .filter(speedup -> speedup.cores() == Math.round(score.concurrency()))
                .findFirst()
                .map(speedup -> compared(held, score, speedup));
    }

    private Comparison compared(HeldOut held, HeldOut.Score score, Speedup speedup) {
        SortedMap<String, String> level =
                new TreeMap<>(Map.of(RealCode.BENCHMARK, name, "cores", Integer.toString(speedup.cores())));
        Prediction prediction = new Prediction(
                HELD_OUT,
                level,
                score.predicted(),
                new Interval(
                        Math.min(score.band().low(), score.predicted()),
                        Math.max(score.band().high(), score.predicted())),
                "1",
                Prediction.Relation.EQUALS,
                HELD_OUT_TOLERANCE,
                held.law().title() + ", fitted to this run's levels up to " + Math.round(held.largestFitted())
                        + " cores",
                "the forks of the smaller levels; the largest was not looked at",
                lastStart);
        return IntervalRule.compare(prediction, speedup.ratio(), true);
    }

    /** Its findings, a note each. */
    List<Check> checks() {
        return answer.findings().stream()
                .map(finding -> new Check(
                        Rule.GOODNESS_OF_FIT,
                        name + ": " + finding.name(),
                        Severity.NOTE,
                        answer.laws().chosen().isPresent(),
                        finding.sentence()))
                .toList();
    }

    /** Its speedup with the fitted law; none where nothing was fitted. */
    Optional<Figure> figure() {
        return answer.laws().chosen().flatMap(law -> answer.figures().stream().findFirst());
    }
}

package dev.headroom.benchmarks.judge;

import dev.headroom.benchmarks.emulate.Emulation;
import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.Comparison;
import dev.headroom.results.Estimate;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.Prediction;
import dev.headroom.results.Verdict;
import dev.headroom.results.figure.Dot;
import dev.headroom.results.figure.Series;
import dev.headroom.results.rule.Rule;
import dev.headroom.results.verdict.IntervalRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What follows from forks on emulated cores: rows, checks and series of their own, which decide nothing. */
final class EmulatedJudgement {
    static final String LIMITS = "emulated cores test the program's structure (phases, barriers, locks, pools), not"
            + " caches, memory bandwidth, coherence, SMT or frequency; they decide nothing about this machine";

    private static final String BUILT_IN = "; with cooperative dilation the agreement of phases is partly built in,"
            + " for the schedule sets their time, and so is the bound of a lock; how near locked work comes to its"
            + " bound is not";

    private final List<Prediction> predictions;
    private final List<EmulatedWay> ways;

    /**
     * A judgement of the emulated ones among {@code points}, and of no other.
     *
     * @param nativeSpeedups speedups on physical cores, to hold the emulated ones against
     */
    EmulatedJudgement(List<Prediction> predictions, List<LoadPoint> points, Map<Integer, Estimate> nativeSpeedups) {
        this.predictions = predictions;
        SortedMap<String, List<LoadPoint>> byWay = points.stream()
                .filter(ForkPoint::emulated)
                .collect(Collectors.groupingBy(
                        point -> point.levels().getOrDefault(Emulation.WAY, ""), TreeMap::new, Collectors.toList()));
        this.ways = byWay.entrySet().stream()
                .map(way -> EmulatedWay.of(way.getKey(), new Observations(way.getValue()), nativeSpeedups))
                .toList();
    }

    List<Comparison> comparisons() {
        List<Comparison> comparisons = new ArrayList<>();
        for (EmulatedWay way : ways) {
            predictions.stream()
                    .filter(p -> way.way().equals(p.levels().get(Emulation.WAY)))
                    .forEach(p -> comparison(way, p).ifPresent(comparisons::add));
        }
        return comparisons;
    }

    private static Optional<Comparison> comparison(EmulatedWay way, Prediction prediction) {
        int cores = Integer.parseInt(prediction.levels().getOrDefault("cores", "1"));
        return Optional.ofNullable(way.speedups().get(cores))
                .map(measured -> new Comparison(
                        prediction.quantity(),
                        prediction.levels(),
                        Optional.of(prediction),
                        measured,
                        Optional.of(
                                way.valid()
                                        ? IntervalRule.judge(prediction, measured)
                                        : new Verdict.Void(way.finding(), way.broken())),
                        false));
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        ways.forEach(way -> checks.add(way.check()));
        if (!ways.isEmpty()) {
            checks.add(
                    new Check(Rule.ENOUGH_CORES, "what emulated cores tell", Severity.NOTE, true, LIMITS + BUILT_IN));
        }
        return checks;
    }

    /** One series a way; a void one is not drawn. */
    List<Series> series() {
        return ways.stream()
                .filter(EmulatedWay::valid)
                .map(way ->
                        new Series(way.way().replace("emulated", "emulated cores"), Series.Role.EMULATED, dots(way)))
                .toList();
    }

    private static List<Dot> dots(EmulatedWay way) {
        return way.speedups().entrySet().stream()
                .map(level -> Dot.at(
                        level.getKey(),
                        level.getValue().value(),
                        level.getValue().interval().low(),
                        level.getValue().interval().high()))
                .toList();
    }
}

package dev.headroom.results.example;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.Comparison;
import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import dev.headroom.results.Prediction;
import dev.headroom.results.Prediction.Relation;
import dev.headroom.results.Prediction.Tolerance;
import dev.headroom.results.State;
import dev.headroom.results.figure.Axis;
import dev.headroom.results.figure.Dot;
import dev.headroom.results.figure.Figure;
import dev.headroom.results.figure.Series;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.plan.Catalogue;
import dev.headroom.results.rule.Rule;
import dev.headroom.results.verdict.IntervalRule;
import dev.headroom.results.verdict.OverallRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/** The cores side: one claim that holds, one that stays open, one that is void. */
final class ExampleCores {
    private static final List<Integer> CORES = List.of(1, 2, 4, 8);

    private ExampleCores() {}

    static void write(RunFolder folder) {
        measure(folder, "amdahl-half-serial", 0.5, n -> 0.99, 0.012, kept());
        measure(folder, "twenty-hour-job", 0.05, n -> n == 1 ? 1 : 0.955, 0.02, kept());
        measure(folder, "single-threaded-code", 1, n -> 1.01, 0.01, brokenControl());
    }

    private static void measure(
            RunFolder folder, String id, double serial, IntToDoubleFunction off, double half, List<Check> checks) {
        folder.begin(Catalogue.claim(id), ExampleRun.command());
        List<Prediction> predictions =
                CORES.stream().map(n -> prediction(n, serial)).toList();
        folder.predict(id, predictions);
        List<Comparison> comparisons = new ArrayList<>();
        int order = 0;
        for (Prediction p : predictions) {
            int cores = Integer.parseInt(p.levels().get("cores"));
            for (int trial = 1; trial <= 5; trial++) {
                folder.add(id, ExamplePoints.cores(id, cores, trial, order++, 40 / p.value() + trial * 0.01));
            }
            double seen = p.value() * off.applyAsDouble(cores);
            Estimate measured = new Estimate(
                    seen,
                    new Interval(seen * (1 - half), seen * (1 + half)),
                    "1",
                    5,
                    "ratio of means of forks, bootstrap");
            comparisons.add(new Comparison(
                    "speedup",
                    p.levels(),
                    Optional.of(p),
                    measured,
                    Optional.of(IntervalRule.judge(p, measured)),
                    true));
        }
        folder.conclude(
                id,
                new RunFolder.Conclusion(
                        checks.stream().anyMatch(Check::voids) ? State.VOID : State.MEASURED,
                        List.of(),
                        checks,
                        comparisons,
                        List.of(figure(comparisons)),
                        OverallRule.judge(comparisons, checks)));
    }

    private static Prediction prediction(int cores, double serial) {
        double speedup = 1 / (serial + (1 - serial) / cores);
        return new Prediction(
                "speedup",
                new TreeMap<>(Map.of("cores", Integer.toString(cores))),
                speedup,
                Interval.exactly(speedup),
                "1",
                Relation.EQUALS,
                Tolerance.relative(0.05),
                "Amdahl: S(n) = 1/(f + (1-f)/n)",
                "f = " + serial + ", known by construction",
                ExampleRun.BEGAN);
    }

    private static Figure figure(List<Comparison> comparisons) {
        List<Dot> measured = new ArrayList<>();
        List<Dot> predicted = new ArrayList<>();
        List<Dot> ideal = new ArrayList<>();
        for (Comparison c : comparisons) {
            double cores = Double.parseDouble(c.levels().get("cores"));
            Interval interval = c.measured().interval();
            measured.add(Dot.at(cores, c.measured().value(), interval.low(), interval.high()));
            predicted.add(Dot.at(cores, c.predicted().orElseThrow().value()));
            ideal.add(Dot.at(cores, cores));
        }
        return new Figure(
                "Speedup against cores",
                Figure.Kind.LINES,
                Axis.linear("cores", "1"),
                Axis.linear("speedup", "1"),
                List.of(
                        new Series("measured", Series.Role.MEASURED, measured),
                        new Series("Amdahl, predicted", Series.Role.PREDICTED, predicted),
                        new Series("ideal", Series.Role.IDEAL, ideal)),
                "Error bars are 95 % intervals over 5 forks.");
    }

    private static List<Check> kept() {
        return List.of(
                new Check(Rule.INTERVAL_ACROSS_FORKS, "intervals from forks", Severity.VOID, true, "5 forks a level"),
                new Check(
                        Rule.ENOUGH_CORES,
                        "scaling needs the cores",
                        Severity.VOID,
                        true,
                        "8 levels of cores, 8 usable"),
                new Check(Rule.NOISE, "noise", Severity.WARN, true, "hiccup p99.9 0.9 ms"));
    }

    private static List<Check> brokenControl() {
        return List.of(
                new Check(Rule.INTERVAL_ACROSS_FORKS, "intervals from forks", Severity.VOID, true, "5 forks a level"),
                new Check(
                        Rule.NOISE,
                        "null control",
                        Severity.VOID,
                        false,
                        "A/A differed 4.1 %: nothing under 4.1 % is reported"),
                new Check(Rule.ENVIRONMENT, "environment", Severity.WARN, false, "steal 3.1 %"));
    }
}

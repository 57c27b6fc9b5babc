package dev.headroom.benchmarks.speedup.answer;

import dev.headroom.benchmarks.speedup.Speedup;
import dev.headroom.results.Comparison;
import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import dev.headroom.results.fit.Coefficient;
import dev.headroom.results.fit.FittedLaw;
import dev.headroom.results.statistics.Bounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rows of the report: what was measured and fitted, nothing predicted and nothing judged. */
final class SpeedupRows {
    private final ScalingQuestion question;
    private final List<Comparison> rows = new ArrayList<>();

    private SpeedupRows(ScalingQuestion question) {
        this.question = question;
    }

    static List<Comparison> of(
            List<Speedup> speedups, ScalingLaws laws, List<Finding> findings, ScalingQuestion question) {
        SpeedupRows rows = new SpeedupRows(question);
        speedups.forEach(rows::level);
        long rounds = speedups.stream()
                .mapToLong(speedup -> speedup.ratio().samples())
                .min()
                .orElse(1);
        laws.chosen().ifPresent(law -> rows.law(law, rounds));
        findings.stream()
                .filter(finding -> finding.value().isPresent())
                .forEach(finding -> rows.add(
                        finding.name() + (finding.extrapolated() ? " (extrapolated)" : ""),
                        question.levels(),
                        finding.value().get()));
        return List.copyOf(rows.rows);
    }

    private void level(Speedup speedup) {
        SortedMap<String, String> level = new TreeMap<>(question.levels());
        level.put("cores", Integer.toString(speedup.cores()));
        add("speedup", level, speedup.ratio());
        speedup.best().ifPresent(best -> add("speedup of the best iterations", level, best));
        add("efficiency", level, speedup.efficiency());
        add("serial fraction (Karp and Flatt)", level, speedup.serialFraction());
    }

    private void law(FittedLaw law, long rounds) {
        for (Coefficient coefficient : law.coefficients()) {
            if (!coefficient.name().equals("lambda")) {
                Bounds bounds = ScalingLaws.bounds(coefficient);
                add(
                        coefficient.name() + ", " + law.law().title() + " fitted",
                        question.levels(),
                        new Estimate(
                                coefficient.estimate(),
                                new Interval(bounds.low(), bounds.high()),
                                "1",
                                rounds,
                                "least squares of the forks' throughputs over cores, each round's drift divided out; "
                                        + (coefficient.bootstrap().isPresent()
                                                ? "bootstrap over rounds"
                                                : "Student's t")));
            }
        }
    }

    private void add(String quantity, SortedMap<String, String> levels, Estimate measured) {
        rows.add(new Comparison(
                question.kind().quantity(quantity), levels, Optional.empty(), measured, Optional.empty(), false));
    }
}

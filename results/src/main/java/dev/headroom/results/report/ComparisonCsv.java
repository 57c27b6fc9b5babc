package dev.headroom.results.report;

import dev.headroom.results.Comparison;
import dev.headroom.results.Experiment;
import dev.headroom.results.Prediction;
import dev.headroom.results.Run;
import dev.headroom.results.Verdict;
import dev.headroom.results.report.part.CsvLine;
import dev.headroom.results.report.part.Digits;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The comparisons of a run as comma-separated values (RFC 4180), full precision, units in their own columns. */
final class ComparisonCsv {
    private static final String HEADER = "run,experiment,quantity,levels,predicted,predicted_low,predicted_high,"
            + "measured,measured_low,measured_high,unit,n,decisive,verdict,experiment_verdict,law";

    private ComparisonCsv() {}

    static String text(Run run) {
        StringBuilder text = new StringBuilder(HEADER).append("\r\n");
        for (Experiment experiment : run.experiments()) {
            for (Comparison comparison : experiment.comparisons()) {
                text.append(CsvLine.of(cells(run, experiment, comparison)));
            }
        }
        return text.toString();
    }

    private static List<String> cells(Run run, Experiment experiment, Comparison c) {
        return List.of(
                run.id(),
                experiment.id(),
                c.quantity(),
                Digits.levels(c.levels()),
                predicted(c, Prediction::value),
                predicted(c, p -> p.interval().low()),
                predicted(c, p -> p.interval().high()),
                Double.toString(c.measured().value()),
                Double.toString(c.measured().interval().low()),
                Double.toString(c.measured().interval().high()),
                c.measured().unit(),
                Long.toString(c.measured().samples()),
                Boolean.toString(c.decisive()),
                c.verdict().map(Verdict::word).orElse(""),
                experiment.verdict().map(Verdict::word).orElse(""),
                c.predicted().map(Prediction::law).orElse(""));
    }

    private static String predicted(Comparison comparison, Function<Prediction, Double> part) {
        return Optional.of(comparison)
                .flatMap(Comparison::predicted)
                .map(part)
                .map(d -> Double.toString(d))
                .orElse("");
    }
}

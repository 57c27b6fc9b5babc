package dev.headroom.results.report.beside;

import dev.headroom.results.Comparison;
import dev.headroom.results.Experiment;
import dev.headroom.results.Verdict;
import dev.headroom.results.beside.ComparedExperiment;
import dev.headroom.results.beside.ComparedGroup;
import dev.headroom.results.beside.QuantityTable;
import dev.headroom.results.beside.RepeatedTable;
import dev.headroom.results.beside.RepeatedTable.Sample;
import dev.headroom.results.beside.SideBySide;
import dev.headroom.results.comparison.Change;
import dev.headroom.results.report.part.CsvLine;
import dev.headroom.results.report.part.Digits;
import dev.headroom.results.statistics.Bounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Several runs as comma-separated values: a line for each run, quantity and level, full precision. */
final class BesideCsv {
    private static final List<String> HEADER = List.of(
            "group",
            "run",
            "run_id",
            "sweep_factors",
            "experiment",
            "experiment_verdict",
            "what",
            "quantity",
            "levels",
            "value",
            "low",
            "high",
            "unit",
            "n",
            "verdict",
            "change",
            "warning");

    private final ComparedGroup group;
    private final String number;
    private final List<List<String>> lines = new ArrayList<>();

    private BesideCsv(ComparedGroup group, int number) {
        this.group = group;
        this.number = Integer.toString(number);
    }

    static String text(SideBySide beside) {
        List<List<String>> lines = new ArrayList<>(List.of(HEADER));
        int number = 1;
        for (ComparedGroup group : beside.groups()) {
            lines.addAll(new BesideCsv(group, number++).lines());
        }
        return lines.stream().map(CsvLine::of).collect(Collectors.joining());
    }

    private List<List<String>> lines() {
        for (ComparedExperiment experiment : group.experiments()) {
            experiment.quantities().forEach(table -> table.rows().forEach(row -> quantity(experiment, table, row)));
            experiment.repeated().forEach(table -> table.rows().forEach(row -> repeated(experiment, table, row)));
        }
        return lines;
    }

    private void quantity(ComparedExperiment experiment, QuantityTable table, QuantityTable.Row row) {
        for (int i = 0; i < row.runs().size(); i++) {
            int run = i;
            row.runs()
                    .get(i)
                    .ifPresent(c -> add(
                            run,
                            List.of(experiment.id(), verdict(experiment, run), "concluded", table.quantity()),
                            row.levels(),
                            estimate(c)));
        }
    }

    private static String verdict(ComparedExperiment experiment, int run) {
        return experiment
                .runs()
                .get(run)
                .flatMap(Experiment::verdict)
                .map(Verdict::word)
                .orElse("");
    }

    private static List<String> estimate(Comparison c) {
        return List.of(
                Double.toString(c.measured().value()),
                Double.toString(c.measured().interval().low()),
                Double.toString(c.measured().interval().high()),
                c.measured().unit(),
                Long.toString(c.measured().samples()),
                c.verdict().map(Verdict::word).orElse(""),
                "");
    }

    private void repeated(ComparedExperiment experiment, RepeatedTable table, RepeatedTable.Row row) {
        for (int i = 0; i < row.runs().size(); i++) {
            int run = i;
            Optional<Change> change = i == 0 ? Optional.empty() : row.changes().get(i - 1);
            row.runs()
                    .get(i)
                    .ifPresent(s -> add(
                            run,
                            List.of(
                                    experiment.id(),
                                    verdict(experiment, run),
                                    "median of forks or trials",
                                    table.quantity()),
                            row.levels(),
                            sample(s, table.unit(), change)));
        }
    }

    private static List<String> sample(Sample s, String unit, Optional<Change> change) {
        return List.of(
                Double.toString(s.median()),
                s.interval().map(Bounds::low).map(d -> Double.toString(d)).orElse(""),
                s.interval().map(Bounds::high).map(d -> Double.toString(d)).orElse(""),
                unit,
                Integer.toString(s.values().size()),
                "",
                change.map(Change::sentence).orElse(""));
    }

    private void add(int run, List<String> what, SortedMap<String, String> levels, List<String> values) {
        List<String> who = List.of(
                number,
                group.runs().get(run).name(),
                group.runs().get(run).run().id(),
                group.runs()
                        .get(run)
                        .cell()
                        .map(cell -> Digits.levels(cell.factors()))
                        .orElse(""));
        lines.add(Stream.of(
                        who, what, List.of(Digits.levels(levels)), values, List.of(String.join("; ", group.warnings())))
                .flatMap(List::stream)
                .toList());
    }
}

package dev.headroom.results.report.beside;

import dev.headroom.results.Comparison;
import dev.headroom.results.Experiment;
import dev.headroom.results.Interval;
import dev.headroom.results.Verdict;
import dev.headroom.results.beside.ComparedExperiment;
import dev.headroom.results.beside.QuantityTable;
import dev.headroom.results.beside.RepeatedTable;
import dev.headroom.results.beside.RepeatedTable.Sample;
import dev.headroom.results.beside.trait.ComparedRun;
import dev.headroom.results.comparison.Change;
import dev.headroom.results.report.part.Digits;
import dev.headroom.results.report.part.Table;
import dev.headroom.results.report.part.Table.Cell;
import dev.headroom.results.report.part.Table.Chip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The tables of one experiment, a column a run.
 *
 * @param runs the columns
 * @param warnings what stands beside every table
 */
record BesideTables(List<ComparedRun> runs, List<String> warnings) {
    private static final String NOTHING = "–";
    private static final String VOID = "not compared: void";

    /** The verdict of each run, with its reason. */
    Table verdicts(ComparedExperiment experiment) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Optional<Experiment> its = experiment.runs().get(i);
            rows.add(List.of(
                    Cell.text(runs.get(i).name()),
                    its.map(e -> Cell.chip(Chip.of(e))).orElse(Cell.text("not measured")),
                    Cell.text(its.map(BesideTables::reason).orElse(""))));
        }
        return new Table(caption("Verdict of each run"), List.of("Run", "Verdict", "Because"), rows);
    }

    private static String reason(Experiment experiment) {
        return experiment.verdict().map(Verdict::because).orElse(experiment.note());
    }

    Table quantity(QuantityTable table) {
        return new Table(
                caption(table.quantity() + "; brackets are 95 % intervals, the sign is the verdict at that level"),
                headings(runs.stream().map(ComparedRun::name)),
                table.rows().stream()
                        .map(row -> row(row.levels(), row.runs().stream().map(BesideTables::measured)))
                        .toList());
    }

    private static Cell measured(Optional<Comparison> run) {
        return run.map(c -> new Cell(
                        Digits.estimate(c.measured()), true, c.verdict().map(Chip::of)))
                .orElse(Cell.number(NOTHING));
    }

    Table repeated(RepeatedTable table) {
        return new Table(
                caption(table.quantity()
                        + ": medians over forks or trials; brackets are their 95 % bootstrap intervals"),
                headings(runs.stream().map(ComparedRun::name)),
                table.rows().stream()
                        .map(row -> row(
                                row.levels(),
                                row.runs().stream().map(sample -> Cell.number(text(sample, table.unit())))))
                        .toList());
    }

    static String text(Optional<Sample> sample, String unit) {
        return sample.map(s -> s.interval()
                                .map(b -> Digits.withInterval(s.median(), new Interval(b.low(), b.high()), unit))
                                .orElseGet(() -> Digits.value(s.median(), unit))
                        + ", n=" + s.values().size())
                .orElse(NOTHING);
    }

    /** What changed against the first run; empty where there is nothing to compare. */
    Optional<Table> changes(RepeatedTable table) {
        if (runs.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Table(
                caption(table.quantity() + " against " + runs.get(0).name()
                        + ": ratio of medians with its 95 % interval, p adjusted for all comparisons"),
                headings(runs.stream().skip(1).map(ComparedRun::name)),
                table.rows().stream().map(row -> changes(table, row)).toList()));
    }

    private static List<Cell> changes(RepeatedTable table, RepeatedTable.Row row) {
        return row(
                row.levels(),
                IntStream.range(0, row.changes().size())
                        .mapToObj(i -> Cell.text(row.changes()
                                .get(i)
                                .map(Change::sentence)
                                .orElse(table.used().get(0) && table.used().get(i + 1) ? NOTHING : VOID))));
    }

    private static List<String> headings(Stream<String> columns) {
        return Stream.concat(Stream.of("Level"), columns).toList();
    }

    private static List<Cell> row(SortedMap<String, String> levels, Stream<Cell> cells) {
        String level = Digits.levels(levels);
        return Stream.concat(Stream.of(Cell.text(level.isEmpty() ? "the one measured" : level)), cells)
                .toList();
    }

    private String caption(String text) {
        return warnings.isEmpty() ? text : text + ". Warning: " + shortly(warnings);
    }

    /** The differences are named in full above the first table. */
    static String shortly(List<String> warnings) {
        return warnings.stream().map(warning -> warning.split(":", 2)[0]).collect(Collectors.joining("; "));
    }
}

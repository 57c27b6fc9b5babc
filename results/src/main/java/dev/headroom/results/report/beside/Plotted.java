package dev.headroom.results.report.beside;

import dev.headroom.results.Comparison;
import dev.headroom.results.Interval;
import dev.headroom.results.beside.ComparedExperiment;
import dev.headroom.results.beside.QuantityTable;
import dev.headroom.results.beside.RepeatedTable;
import dev.headroom.results.statistics.Bounds;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The one quantity of an experiment that is drawn and stands in the overview: what its verdict rests on, else what its
 * forks measured.
 *
 * @param quantity its name
 * @param unit its unit
 * @param rows one a level, at least one
 */
record Plotted(String quantity, String unit, List<Row> rows) {
    /**
     * One level.
     *
     * @param levels factor to level
     * @param runs value in each run; empty where it was not measured
     */
    record Row(SortedMap<String, String> levels, List<Optional<Value>> runs) {}

    /**
     * One value.
     *
     * @param value in the unit of the quantity
     * @param interval 95 %, where there is one
     */
    record Value(double value, Optional<Interval> interval) {}

    Plotted {
        rows = List.copyOf(rows);
    }

    static Optional<Plotted> of(ComparedExperiment experiment) {
        return first(experiment.quantities().stream().filter(QuantityTable::decisive))
                .or(() -> repeated(experiment))
                .or(() -> first(experiment.quantities().stream()));
    }

    private static Optional<Plotted> first(Stream<QuantityTable> tables) {
        return tables.findFirst()
                .map(t -> new Plotted(
                        t.quantity(),
                        t.unit(),
                        t.rows().stream()
                                .map(row -> row(row.levels(), row.runs(), Plotted::value))
                                .toList()));
    }

    private static Optional<Plotted> repeated(ComparedExperiment experiment) {
        return experiment.repeated().stream()
                .findFirst()
                .map(t -> new Plotted(
                        t.quantity(),
                        t.unit(),
                        t.rows().stream()
                                .map(row -> row(row.levels(), row.runs(), Plotted::value))
                                .toList()));
    }

    private static <T> Row row(SortedMap<String, String> levels, List<Optional<T>> runs, Function<T, Value> value) {
        return new Row(levels, runs.stream().map(run -> run.map(value)).toList());
    }

    private static Value value(Comparison comparison) {
        return new Value(
                comparison.measured().value(), Optional.of(comparison.measured().interval()));
    }

    private static Value value(RepeatedTable.Sample sample) {
        return new Value(sample.median(), sample.interval().map(Plotted::interval));
    }

    private static Interval interval(Bounds bounds) {
        return new Interval(bounds.low(), bounds.high());
    }

    /** The level shown where there is room for one: the last, such as the most cores. */
    Row last() {
        return rows.get(rows.size() - 1);
    }
}

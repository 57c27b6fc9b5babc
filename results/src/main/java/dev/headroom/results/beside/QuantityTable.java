package dev.headroom.results.beside;

import dev.headroom.results.Comparison;
import dev.headroom.results.Experiment;
import dev.headroom.results.beside.trait.LevelKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * One quantity as each run concluded it: its estimate, its interval, its verdict.
 *
 * @param quantity such as {@code speedup}
 * @param unit unit of its values
 * @param rows one a level
 */
public record QuantityTable(String quantity, String unit, List<Row> rows) {
    /**
     * One level.
     *
     * @param levels factor to level
     * @param runs what each run concluded; empty where it did not measure this level
     */
    public record Row(SortedMap<String, String> levels, List<Optional<Comparison>> runs) {}

    public QuantityTable {
        rows = List.copyOf(rows);
    }

    /** Whether verdicts rest on it. */
    public boolean decisive() {
        return rows.stream()
                .flatMap(row -> row.runs().stream())
                .flatMap(Optional::stream)
                .anyMatch(Comparison::decisive);
    }

    /** Every quantity of an experiment; a run without the experiment is an empty column. */
    static List<QuantityTable> of(List<Optional<Experiment>> runs, LevelKey key) {
        Map<List<String>, Set<SortedMap<String, String>>> levels = new LinkedHashMap<>();
        for (Optional<Experiment> run : runs) {
            for (Comparison c : comparisons(run)) {
                levels.computeIfAbsent(List.of(c.quantity(), c.measured().unit()), k -> new LinkedHashSet<>())
                        .add(key.of(c.levels()));
            }
        }
        List<QuantityTable> tables = new ArrayList<>();
        levels.forEach((name, rows) -> {
            Set<SortedMap<String, String>> ordered = new TreeSet<>(LevelKey.ORDER);
            ordered.addAll(rows);
            tables.add(new QuantityTable(
                    name.get(0),
                    name.get(1),
                    ordered.stream().map(row -> row(row, name, runs, key)).toList()));
        });
        return List.copyOf(tables);
    }

    private static Row row(
            SortedMap<String, String> levels, List<String> name, List<Optional<Experiment>> runs, LevelKey key) {
        return new Row(
                levels,
                runs.stream()
                        .map(run -> comparisons(run).stream()
                                .filter(c -> c.quantity().equals(name.get(0))
                                        && c.measured().unit().equals(name.get(1))
                                        && key.of(c.levels()).equals(levels))
                                .findFirst())
                        .toList());
    }

    private static List<Comparison> comparisons(Optional<Experiment> run) {
        return run.map(Experiment::comparisons).orElse(List.of());
    }
}

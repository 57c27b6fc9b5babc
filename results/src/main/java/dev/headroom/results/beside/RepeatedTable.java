package dev.headroom.results.beside;

import dev.headroom.results.Experiment;
import dev.headroom.results.State;
import dev.headroom.results.Verdict;
import dev.headroom.results.beside.Repetitions.Quantity;
import dev.headroom.results.beside.trait.LevelKey;
import dev.headroom.results.comparison.Change;
import dev.headroom.results.comparison.Groups;
import dev.headroom.results.comparison.Groups.Better;
import dev.headroom.results.statistics.Bootstrap;
import dev.headroom.results.statistics.Bounds;
import dev.headroom.results.statistics.Confidence;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One quantity fork by fork or trial by trial: its median in each run, and what changed against the first.
 *
 * @param quantity such as {@code throughput}
 * @param unit unit of its values
 * @param better which way is an improvement
 * @param used one a run: false where its experiment is void, its numbers shown and not compared
 * @param rows one a level
 */
public record RepeatedTable(String quantity, String unit, Better better, List<Boolean> used, List<Row> rows) {
    /**
     * One level.
     *
     * @param levels factor to level
     * @param runs what each run has; empty where it did not measure this level
     * @param changes one for each run after the first; empty where either has no values
     */
    public record Row(SortedMap<String, String> levels, List<Optional<Sample>> runs, List<Optional<Change>> changes) {}

    /**
     * The repetitions of one level in one run.
     *
     * @param values one a fork or trial
     * @param median their median
     * @param interval its bootstrap interval; empty below 5 values
     */
    public record Sample(List<Double> values, double median, Optional<Bounds> interval) {
        public Sample {
            values = List.copyOf(values);
        }

        static Optional<Sample> of(List<Double> values, Bootstrap bootstrap) {
            if (values.isEmpty()) {
                return Optional.empty();
            }
            double[] sample = values.stream().mapToDouble(Double::doubleValue).toArray();
            return Optional.of(new Sample(values, Confidence.median(sample), bootstrap.median(sample)));
        }
    }

    public RepeatedTable {
        used = List.copyOf(used);
        rows = List.copyOf(rows);
    }

    /** Every quantity of an experiment whose forks or trials were kept; nothing is judged yet. */
    static List<RepeatedTable> of(List<Optional<Experiment>> runs, LevelKey key, Bootstrap bootstrap) {
        List<Boolean> used = runs.stream()
                .map(run -> run.filter(RepeatedTable::isVoid).isEmpty())
                .toList();
        List<Repetitions> repetitions =
                runs.stream().map(run -> Repetitions.of(run, key)).toList();
        Map<Quantity, Set<SortedMap<String, String>>> levels = new LinkedHashMap<>();
        repetitions.forEach(run -> run.quantities()
                .forEach((quantity, of) -> levels.computeIfAbsent(quantity, q -> new TreeSet<>(LevelKey.ORDER))
                        .addAll(of.keySet())));
        return levels.entrySet().stream()
                .map(e -> new RepeatedTable(
                        e.getKey().name(),
                        e.getKey().unit(),
                        e.getKey().better(),
                        used,
                        e.getValue().stream()
                                .map(level -> row(
                                        level,
                                        repetitions.stream()
                                                .map(run -> run.values(e.getKey(), level))
                                                .toList(),
                                        bootstrap))
                                .toList()))
                .toList();
    }

    private static Row row(SortedMap<String, String> level, List<List<Double>> runs, Bootstrap bootstrap) {
        return new Row(
                level,
                runs.stream().map(values -> Sample.of(values, bootstrap)).toList(),
                Collections.nCopies(runs.size() - 1, Optional.empty()));
    }

    /** What is to be judged: each run against the first, level by level. */
    Stream<Groups> comparisons() {
        return rows.stream().flatMap(row -> against(row).stream().flatMap(Optional::stream));
    }

    /** The same with what the changes say. */
    RepeatedTable judged(Changes changes) {
        return new RepeatedTable(
                quantity,
                unit,
                better,
                used,
                rows.stream()
                        .map(row -> new Row(
                                row.levels(),
                                row.runs(),
                                against(row).stream()
                                        .map(groups -> groups.flatMap(changes::of))
                                        .toList()))
                        .toList());
    }

    private List<Optional<Groups>> against(Row row) {
        Optional<Sample> first = row.runs().get(0).filter(sample -> used.get(0));
        return IntStream.range(1, row.runs().size())
                .mapToObj(i -> first.flatMap(f -> row.runs()
                        .get(i)
                        .filter(sample -> used.get(i))
                        .map(other -> new Groups(quantity, f.values(), other.values(), better))))
                .toList();
    }

    private static boolean isVoid(Experiment experiment) {
        return experiment.state() == State.VOID
                || experiment.verdict().filter(Verdict.Void.class::isInstance).isPresent();
    }
}

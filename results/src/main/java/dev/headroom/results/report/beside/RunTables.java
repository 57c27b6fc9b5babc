package dev.headroom.results.report.beside;

import dev.headroom.results.beside.ComparedGroup;
import dev.headroom.results.beside.SideBySide;
import dev.headroom.results.beside.trait.ComparedRun;
import dev.headroom.results.beside.trait.Differences;
import dev.headroom.results.beside.trait.SweepCell;
import dev.headroom.results.report.part.Digits;
import dev.headroom.results.report.part.Table;
import dev.headroom.results.report.part.Table.Cell;
import dev.headroom.results.report.part.Table.Chip;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The tables about the runs themselves: which they are, what differs, and the overview over a sweep's factors. */
final class RunTables {
    private static final String NOTHING = "–";

    private RunTables() {}

    static Table runs(List<ComparedRun> runs) {
        return new Table(
                "The runs; changes are against the first of those that stand beside each other",
                List.of("Run", "Id", "Started", "State", "Headroom"),
                runs.stream()
                        .map(r -> List.of(
                                Cell.text(r.name()),
                                Cell.text(r.run().id()),
                                Cell.text(r.run()
                                        .startedAt()
                                        .toString()
                                        .replace('T', ' ')
                                        .replace("Z", " UTC")),
                                Cell.chip(Chip.of(r.run().state())),
                                Cell.text(r.run().headroomVersion())))
                        .toList());
    }

    static Table differences(List<ComparedRun> runs, Differences differences) {
        return new Table(
                "What differs between the runs; " + NOTHING + ": a run does not say",
                Stream.concat(Stream.of("Fact"), runs.stream().map(ComparedRun::name))
                        .toList(),
                differences.rows().stream()
                        .map(row -> Stream.concat(
                                        Stream.of(Cell.text(row.fact())),
                                        row.values().stream()
                                                .map(v -> Cell.text(
                                                        v.map(RunTables::shown).orElse(NOTHING))))
                                .toList())
                        .toList());
    }

    private static String shown(String value) {
        return value.isBlank() ? "none" : value;
    }

    static Table alike(Differences differences) {
        return new Table(
                "The same in all runs",
                List.of("Fact", "Value"),
                differences.alike().entrySet().stream()
                        .map(e -> List.of(Cell.text(e.getKey()), Cell.text(shown(e.getValue()))))
                        .toList());
    }

    /** A row a run, its factors first, then what each experiment found at its last level; empty without a sweep. */
    static Optional<Table> overview(SideBySide beside) {
        Set<String> factors = new LinkedHashSet<>();
        beside.runs().forEach(run -> run.cell().map(SweepCell::varied).ifPresent(factors::addAll));
        if (factors.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Map<ComparedRun, Cell>> found = found(beside);
        List<List<Cell>> rows = new ArrayList<>();
        for (ComparedRun run : beside.runs()) {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(run.name())));
            factors.forEach(f -> row.add(Cell.text(run.cell()
                    .flatMap(cell -> Optional.ofNullable(cell.factors().get(f)))
                    .orElse(NOTHING))));
            found.values().forEach(of -> row.add(of.getOrDefault(run, Cell.number(NOTHING))));
            rows.add(row);
        }
        return Optional.of(new Table(
                "The cells of the sweep; brackets are 95 % intervals, the sign is the verdict of the whole experiment",
                Stream.of(Stream.of("Run"), factors.stream(), found.keySet().stream())
                        .flatMap(s -> s)
                        .toList(),
                rows));
    }

    private static Map<String, Map<ComparedRun, Cell>> found(SideBySide beside) {
        Map<String, Map<ComparedRun, Cell>> found = new LinkedHashMap<>();
        for (ComparedGroup group : beside.groups()) {
            group.experiments().forEach(experiment -> Plotted.of(experiment).ifPresent(plotted -> {
                Plotted.Row last = plotted.last();
                Map<ComparedRun, Cell> column = found.computeIfAbsent(
                        experiment.id() + ": " + plotted.quantity()
                                + (last.levels().isEmpty() ? "" : " at " + Digits.levels(last.levels())),
                        k -> new LinkedHashMap<>());
                for (int i = 0; i < group.runs().size(); i++) {
                    ComparedRun run = group.runs().get(i);
                    Optional<Chip> verdict = experiment.runs().get(i).map(Chip::of);
                    last.runs()
                            .get(i)
                            .ifPresent(v -> column.put(run, new Cell(text(v, plotted.unit()), true, verdict)));
                }
            }));
        }
        return found;
    }

    private static String text(Plotted.Value value, String unit) {
        return value.interval()
                .map(interval -> Digits.withInterval(value.value(), interval, unit))
                .orElseGet(() -> Digits.value(value.value(), unit));
    }
}

package dev.headroom.results.report.beside;

import dev.headroom.results.Interval;
import dev.headroom.results.beside.trait.ComparedRun;
import dev.headroom.results.figure.Axis;
import dev.headroom.results.figure.Dot;
import dev.headroom.results.figure.Figure;
import dev.headroom.results.figure.Series;
import dev.headroom.results.report.beside.Plotted.Row;
import dev.headroom.results.report.beside.Plotted.Value;
import dev.headroom.results.report.part.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The chart of one experiment: a line a run over a level of numbers, else bars. */
final class BesideFigure {
    /** As many series of bars as the page has colours for; more runs are told apart by their names alone. */
    private static final int MOST_COLOURS = 6;

    private static final String NUMBER = "-?\\d+(\\.\\d+)?";

    private final Plotted plotted;
    private final List<ComparedRun> runs;
    private final List<String> warnings;

    BesideFigure(Plotted plotted, List<ComparedRun> runs, List<String> warnings) {
        this.plotted = plotted;
        this.runs = runs;
        this.warnings = warnings;
    }

    Figure figure() {
        Optional<String> across = numericLevel();
        if (across.isPresent()) {
            return lines(across.get());
        }
        return plotted.rows().size() == 1 && runs.size() > MOST_COLOURS ? barARun() : barsALevel();
    }

    /** The first level that is a number and takes several values. */
    private Optional<String> numericLevel() {
        Set<String> names = plotted.rows().stream()
                .flatMap(row -> row.levels().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return names.stream()
                .filter(name -> plotted.rows().stream()
                        .allMatch(row -> row.levels().getOrDefault(name, "").matches(NUMBER)))
                .filter(name -> plotted.rows().stream()
                                .map(row -> row.levels().getOrDefault(name, ""))
                                .distinct()
                                .count()
                        > 1)
                .findFirst();
    }

    /** Rows that differ in anything else are other curves: the first of those is drawn. */
    private Figure lines(String across) {
        SortedMap<String, String> rest = without(plotted.rows().get(0), across);
        List<Row> drawn = plotted.rows().stream()
                .filter(row -> without(row, across).equals(rest))
                .toList();
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            List<Dot> dots = new ArrayList<>();
            for (Row row : drawn) {
                double x = Double.parseDouble(row.levels().getOrDefault(across, ""));
                row.runs().get(i).ifPresent(value -> dots.add(dot(x, "", value)));
            }
            if (!dots.isEmpty()) {
                series.add(new Series(runs.get(i).name(), Series.Role.MEASURED, dots));
            }
        }
        String where = rest.isEmpty() ? "" : ", " + Digits.levels(rest);
        String others =
                drawn.size() == plotted.rows().size() ? "" : " Drawn is one curve a run; all are in the tables.";
        return figure(
                plotted.quantity() + " over " + across + where,
                Figure.Kind.LINES,
                Axis.linear(across, "1"),
                series,
                others);
    }

    private Figure barARun() {
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            int place = dots.size();
            String name = runs.get(i).name();
            plotted.last().runs().get(i).ifPresent(value -> dots.add(dot(place, name, value)));
        }
        String level = Digits.levels(plotted.last().levels());
        return figure(
                plotted.quantity() + (level.isEmpty() ? "" : " at " + level),
                Figure.Kind.BARS,
                Axis.categories("run"),
                List.of(new Series("measured", Series.Role.MEASURED, dots)),
                "");
    }

    private Figure barsALevel() {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            List<Dot> dots = new ArrayList<>();
            for (int place = 0; place < plotted.rows().size(); place++) {
                Row row = plotted.rows().get(place);
                int x = place;
                row.runs().get(i).ifPresent(value -> dots.add(dot(x, level(row), value)));
            }
            if (!dots.isEmpty()) {
                series.add(new Series(runs.get(i).name(), Series.Role.MEASURED, dots));
            }
        }
        return figure(plotted.quantity(), Figure.Kind.BARS, Axis.categories("level"), series, "");
    }

    private Figure figure(String title, Figure.Kind kind, Axis x, List<Series> series, String note) {
        String warning = warnings.isEmpty() ? "" : " Warning: " + BesideTables.shortly(warnings) + ".";
        return new Figure(
                title, kind, x, Axis.linear(plotted.quantity(), plotted.unit()), series, (note + warning).trim());
    }

    private static Dot dot(double x, String label, Value value) {
        return new Dot(
                x,
                label,
                value.value(),
                value.interval().map(Interval::low),
                value.interval().map(Interval::high));
    }

    private static String level(Row row) {
        return row.levels().isEmpty() ? "the one measured" : Digits.levels(row.levels());
    }

    private static SortedMap<String, String> without(Row row, String name) {
        SortedMap<String, String> rest = new TreeMap<>(row.levels());
        rest.remove(name);
        return rest;
    }
}

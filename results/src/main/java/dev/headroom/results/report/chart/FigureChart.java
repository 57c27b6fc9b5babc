package dev.headroom.results.report.chart;

import dev.headroom.results.figure.Axis;
import dev.headroom.results.figure.Axis.Scale;
import dev.headroom.results.figure.Dot;
import dev.headroom.results.figure.Figure;
import dev.headroom.results.figure.Series;
import dev.headroom.results.figure.Series.Role;
import dev.headroom.results.report.chart.Chart.Kind;
import dev.headroom.results.report.chart.Chart.Line;
import dev.headroom.results.report.chart.Chart.Ruler;
import dev.headroom.results.report.chart.Chart.Spot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Turns a figure of a run into a chart of the page. */
public final class FigureChart {
    private FigureChart() {}

    /** The chart of a figure; short times are drawn in milliseconds, bars always from zero. */
    public static Chart of(String id, Figure figure) {
        boolean bars = figure.kind() == Figure.Kind.BARS;
        Factor x = Factor.of(figure.x(), largest(figure, Dot::x));
        Factor y = Factor.of(figure.y(), largest(figure, Dot::y));
        Scale scale = bars ? Scale.LINEAR : figure.y().scale();
        Optional<Double> top = bars ? Optional.empty() : IdealLine.top(figure).map(v -> v * y.times());
        return new Chart(
                id,
                bars ? Kind.BARS : Kind.LINES,
                figure.title(),
                new Ruler(figure.x().name(), x.unit(), figure.x().scale(), false, whole(figure, x), Optional.empty()),
                new Ruler(figure.y().name(), y.unit(), scale, scale == Scale.LINEAR, false, top),
                categories(figure),
                figure.series().stream().map(s -> line(s, x, y)).toList(),
                top.isEmpty() ? note(figure) : (note(figure) + " The ideal line leaves the frame.").trim());
    }

    private static double largest(Figure figure, ToDoubleFunction<Dot> of) {
        return figure.series().stream()
                .flatMap(s -> s.dots().stream())
                .mapToDouble(of)
                .max()
                .orElse(0);
    }

    private static Line line(Series series, Factor x, Factor y) {
        List<Spot> spots = series.dots().stream()
                .map(d -> new Spot(
                        d.x() * x.times(),
                        d.y() * y.times(),
                        d.low().map(v -> v * y.times()),
                        d.high().map(v -> v * y.times())))
                .toList();
        return new Line(series.name(), series.role(), Optional.empty(), spots);
    }

    private static boolean whole(Figure figure, Factor x) {
        return x.times() == 1
                && figure.series().stream()
                        .filter(s -> s.role() == Role.MEASURED)
                        .flatMap(s -> s.dots().stream())
                        .allMatch(d -> d.x() == Math.rint(d.x()));
    }

    private static List<String> categories(Figure figure) {
        if (figure.x().scale() != Scale.CATEGORIES) {
            return List.of();
        }
        Map<Integer, String> names = new TreeMap<>();
        figure.series().forEach(s -> s.dots().forEach(d -> names.put((int) d.x(), d.label())));
        int last = names.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
        return java.util.stream.IntStream.rangeClosed(0, last)
                .mapToObj(i -> names.getOrDefault(i, ""))
                .toList();
    }

    /** The figure's note, and a confession where a measured series came without intervals. */
    private static String note(Figure figure) {
        String bare = figure.series().stream()
                .filter(s -> s.role() == Role.MEASURED || s.role() == Role.EMULATED)
                .filter(s -> s.dots().stream()
                        .anyMatch(d -> d.low().isEmpty() || d.high().isEmpty()))
                .map(Series::name)
                .collect(Collectors.joining(", "));
        return bare.isEmpty()
                ? figure.note()
                : (figure.note() + " Not every point has an interval: " + bare + ".").trim();
    }

    /** What values are multiplied by so that they read in {@code unit}. */
    private record Factor(double times, String unit) {
        static Factor of(Axis axis, double largest) {
            return switch (axis.unit()) {
                case "s" -> Math.abs(largest) < 1 ? new Factor(1_000, "ms") : new Factor(1, "s");
                case "ns" -> new Factor(1e-6, "ms");
                default -> new Factor(1, axis.unit());
            };
        }
    }
}

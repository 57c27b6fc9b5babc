package dev.headroom.results.report.fit;

import dev.headroom.results.figure.Axis.Scale;
import dev.headroom.results.figure.Series.Role;
import dev.headroom.results.fit.FittedLaw;
import dev.headroom.results.report.chart.Chart;
import dev.headroom.results.report.chart.Chart.Kind;
import dev.headroom.results.report.chart.Chart.Line;
import dev.headroom.results.report.chart.Chart.Ruler;
import dev.headroom.results.report.chart.Chart.Spot;
import dev.headroom.results.statistics.Bounds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The points with the curves through them, carried to twice the measured range and shaded from where that ends. */
final class FitChart {
    private static final int STEPS = 160;
    private static final int BEYOND = 2;
    /** Share of the frame that is left free above what was measured and chosen. */
    private static final double ROOM = 1.15;

    private FitChart() {}

    static Chart of(FittedSeries fitted) {
        double seen = fitted.measured().high();
        double end = BEYOND * seen;
        Optional<FittedLaw> chosen = fitted.fit().chosen();
        List<Line> lines = new ArrayList<>();
        lines.add(MeasuredLine.of(fitted.series().points()));
        chosen.ifPresent(law -> lines.add(curve(law.law().word() + ", chosen", law, seen, true)));
        fitted.fit().laws().stream()
                .filter(law -> chosen.filter(law::equals).isEmpty())
                .sorted(Comparator.comparing(FittedLaw::law).reversed())
                .forEach(law -> lines.add(curve(law.law().word(), law, seen, false)));
        lines.add(
                ideal(chosen.orElse(fitted.fit().laws().get(fitted.fit().laws().size() - 1)), end));
        double top = Ruler.roundUp(ROOM
                * lines.stream()
                        .limit(chosen.isPresent() ? 2 : 1)
                        .mapToDouble(FitChart::highest)
                        .max()
                        .orElseThrow());
        return new Chart(
                "fit",
                Kind.CURVES,
                fitted.series().throughput() + " over " + fitted.series().concurrency() + ", measured and fitted",
                new Ruler(fitted.series().concurrency(), "1", Scale.LINEAR, true, false, Optional.of(end)),
                new Ruler(
                        fitted.series().throughput(),
                        fitted.series().unit(),
                        Scale.LINEAR,
                        true,
                        false,
                        Optional.of(top)),
                List.of(),
                lines,
                note(fitted, lines, top),
                Optional.of(seen));
    }

    private static String note(FittedSeries fitted, List<Line> lines, double top) {
        String outside = lines.stream()
                .filter(line -> line.dots().stream()
                        .anyMatch(d ->
                                d.y() > top || d.high().filter(h -> h > top).isPresent()))
                .map(Line::name)
                .collect(Collectors.joining("; "));
        return "Dashed and shaded: extrapolated beyond "
                + Figures.number(fitted.measured().high()) + "."
                + (fitted.fit().chosen().isPresent() ? " The band is where the mean lies with 95 % confidence." : "")
                + (outside.isEmpty() ? "" : " Leaves the frame: " + outside + ".")
                + (fitted.series().unit().equals("1") ? " The file gives no unit." : "");
    }

    private static double highest(Line line) {
        return line.dots().stream()
                .mapToDouble(d -> line.band() ? d.y() : d.high().orElse(d.y()))
                .max()
                .orElseThrow();
    }

    /** Evenly spaced, and exactly at the end of the measured range, where the line changes. */
    private static Line curve(String name, FittedLaw law, double seen, boolean band) {
        double end = BEYOND * seen;
        List<Spot> spots = DoubleStream.concat(
                        IntStream.rangeClosed(0, STEPS).mapToDouble(i -> 1 + (end - 1) * i / STEPS),
                        DoubleStream.of(seen))
                .sorted()
                .distinct()
                .mapToObj(n -> spot(law, n, band))
                .toList();
        return new Line(name, Role.FIT, Optional.empty(), spots, band);
    }

    private static Spot spot(FittedLaw law, double n, boolean band) {
        Optional<Bounds> bounds = band
                ? Optional.of(law.band(n)).filter(b -> Double.isFinite(b.low()) && Double.isFinite(b.high()))
                : Optional.empty();
        return new Spot(n, law.curve().throughput(n), bounds.map(Bounds::low), bounds.map(Bounds::high));
    }

    private static Line ideal(FittedLaw law, double end) {
        List<Spot> ends = Stream.of(1.0, end)
                .map(n -> new Spot(n, law.curve().lambda() * n, Optional.empty(), Optional.empty()))
                .toList();
        return new Line("ideal: lambda of " + law.law().word() + " times n", Role.IDEAL, Optional.empty(), ends);
    }
}

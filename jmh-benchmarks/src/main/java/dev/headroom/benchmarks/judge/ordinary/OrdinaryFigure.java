package dev.headroom.benchmarks.judge.ordinary;

import dev.headroom.results.figure.Axis;
import dev.headroom.results.figure.Dot;
import dev.headroom.results.figure.Figure;
import dev.headroom.results.figure.Series;
import java.util.ArrayList;
import java.util.List;

/** The speedups of all samples in one chart. */
final class OrdinaryFigure {
    private OrdinaryFigure() {}

    static Figure of(List<OrdinarySample> samples) {
        int most = samples.stream()
                .flatMap(sample -> sample.answer().speedups().stream())
                .mapToInt(speedup -> speedup.cores())
                .max()
                .orElse(1);
        List<Series> series = new ArrayList<>();
        series.add(new Series(
                "ideal: n cores, n times faster", Series.Role.IDEAL, List.of(Dot.at(1, 1), Dot.at(most, most))));
        samples.forEach(sample -> series.add(new Series(sample.name(), Series.Role.MEASURED, dots(sample))));
        return new Figure(
                "Speedup of ordinary code over cores",
                Figure.Kind.LINES,
                Axis.linear("cores", "1"),
                Axis.linear("speedup", "1"),
                series,
                "Each sample over itself with one worker on one core; 95 % intervals.");
    }

    private static List<Dot> dots(OrdinarySample sample) {
        List<Dot> dots = new ArrayList<>(List.of(Dot.at(1, 1)));
        sample.answer()
                .speedups()
                .forEach(speedup -> dots.add(Dot.at(
                        speedup.cores(),
                        speedup.ratio().value(),
                        speedup.ratio().interval().low(),
                        speedup.ratio().interval().high())));
        return dots;
    }
}

package dev.headroom.benchmarks.judge;

import dev.headroom.benchmarks.experiment.CoresExperiment;
import dev.headroom.results.Estimate;
import dev.headroom.results.figure.Axis;
import dev.headroom.results.figure.Dot;
import dev.headroom.results.figure.Figure;
import dev.headroom.results.figure.Series;
import dev.headroom.results.law.scaling.Amdahl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** Speedup over cores: the ideal line, the law, its limit, what was measured and what was fitted. */
final class SpeedupFigure {
    /** The law is drawn at least this far: the claims speak of 16 cores. */
    private static final int FARTHEST = 16;

    private final CoresExperiment experiment;
    private final SortedMap<Integer, Estimate> measured;
    private final Optional<Estimate> fit;

    SpeedupFigure(CoresExperiment experiment, SortedMap<Integer, Estimate> measured, Optional<Estimate> fit) {
        this.experiment = experiment;
        this.measured = measured;
        this.fit = fit;
    }

    Figure figure() {
        int most = measured.lastKey();
        double f = experiment.serialFraction();
        int farthest = f < 1 ? Math.max(FARTHEST, most) : most;
        List<Series> series = new ArrayList<>();
        series.add(new Series("ideal: n cores, n times faster", Series.Role.IDEAL, ideal(f, farthest)));
        series.add(new Series("predicted: " + experiment.law(), Series.Role.PREDICTED, law(f, farthest)));
        if (f > 0 && f < 1 && farthest >= 1 / f) {
            series.add(new Series("limit 1/f", Series.Role.BOUND, List.of(Dot.at(1, 1 / f), Dot.at(farthest, 1 / f))));
        }
        fit.ifPresent(e -> series.add(new Series(
                String.format(Locale.ROOT, "fitted: f = %.3f", e.value()), Series.Role.FIT, law(e.value(), most))));
        series.add(new Series("measured, 95 % interval", Series.Role.MEASURED, measured()));
        return new Figure(
                "Speedup over cores",
                Figure.Kind.LINES,
                Axis.linear("cores", "1"),
                Axis.linear("speedup", "1"),
                series,
                farthest > most ? "Beyond " + most + " cores the law is drawn, nothing was measured." : "");
    }

    /** Ends where it would leave the limit behind and squash everything else. */
    private static List<Dot> ideal(double f, int farthest) {
        int end = (int) Math.min(farthest, f < 1 ? Math.max(2, Math.ceil(1 / f)) : farthest);
        return List.of(Dot.at(1, 1), Dot.at(end, end));
    }

    private static List<Dot> law(double f, int farthest) {
        return IntStream.rangeClosed(1, farthest)
                .mapToObj(n -> Dot.at(n, new Amdahl(f).speedup(n)))
                .toList();
    }

    private List<Dot> measured() {
        List<Dot> dots = new ArrayList<>();
        dots.add(Dot.at(1, 1));
        for (Map.Entry<Integer, Estimate> level : measured.entrySet()) {
            Estimate speedup = level.getValue();
            dots.add(Dot.at(
                    level.getKey(),
                    speedup.value(),
                    speedup.interval().low(),
                    speedup.interval().high()));
        }
        return dots;
    }
}

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
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Speedup over cores: the ideal line, the law, its limit, what was measured and what was fitted. */
final class SpeedupFigure {
    /** The law is drawn at least this far: the claims speak of 16 cores. */
    private static final int FARTHEST = 16;

    private final CoresExperiment experiment;
    private final SortedMap<Integer, Estimate> measured;
    private final Optional<Estimate> fit;
    private final List<Series> emulated;

    SpeedupFigure(
            CoresExperiment experiment,
            SortedMap<Integer, Estimate> measured,
            Optional<Estimate> fit,
            List<Series> emulated) {
        this.emulated = List.copyOf(emulated);
        this.experiment = experiment;
        this.measured = measured;
        this.fit = fit;
    }

    Figure figure() {
        int most = measured.lastKey();
        double f = experiment.serialFraction();
        int farthest = f < 1 ? Math.max(FARTHEST, Math.max(most, mostEmulated())) : most;
        List<Series> series = new ArrayList<>();
        series.add(new Series("ideal: n cores, n times faster", Series.Role.IDEAL, ideal(farthest)));
        series.add(new Series(
                "predicted: " + experiment.law(), Series.Role.PREDICTED, line(experiment::speedup, farthest)));
        if (experiment.least(farthest) < experiment.speedup(farthest)) {
            series.add(new Series("at least", Series.Role.BOUND, line(experiment::least, farthest)));
        }
        double limit = experiment.limit();
        if (f < 1 && farthest >= limit) {
            series.add(new Series("limit 1/f", Series.Role.BOUND, List.of(Dot.at(1, limit), Dot.at(farthest, limit))));
        }
        fit.ifPresent(e -> series.add(new Series(
                String.format(Locale.ROOT, "fitted: f = %.3f", e.value()),
                Series.Role.FIT,
                line(new Amdahl(e.value())::speedup, most))));
        series.add(new Series("measured, 95 % interval", Series.Role.MEASURED, measured()));
        series.addAll(emulated);
        return new Figure(
                experiment.quantity().substring(0, 1).toUpperCase(Locale.ROOT)
                        + experiment.quantity().substring(1) + " over cores",
                Figure.Kind.LINES,
                Axis.linear("cores", "1"),
                Axis.linear(experiment.quantity(), "1"),
                series,
                farthest > most ? beyond(most) : "");
    }

    private int mostEmulated() {
        return (int) emulated.stream()
                .flatMap(line -> line.dots().stream())
                .mapToDouble(Dot::x)
                .max()
                .orElse(1);
    }

    private String beyond(int most) {
        return "Beyond " + most + " cores the law is drawn, nothing was measured"
                + (emulated.isEmpty() ? "." : " on hardware. Hollow marks: " + EmulatedJudgement.LIMITS + ".");
    }

    /** Ends where it would leave the limit behind and squash everything else. */
    private List<Dot> ideal(int farthest) {
        int end = (int) Math.min(
                farthest, experiment.serialFraction() < 1 ? Math.max(2, Math.ceil(experiment.limit())) : farthest);
        return List.of(Dot.at(1, 1), Dot.at(end, end));
    }

    private static List<Dot> line(IntToDoubleFunction law, int farthest) {
        return IntStream.rangeClosed(1, farthest)
                .mapToObj(n -> Dot.at(n, law.applyAsDouble(n)))
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

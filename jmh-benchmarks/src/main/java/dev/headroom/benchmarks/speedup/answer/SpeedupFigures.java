package dev.headroom.benchmarks.speedup.answer;

import dev.headroom.benchmarks.speedup.ScalingKind;
import dev.headroom.benchmarks.speedup.Speedup;
import dev.headroom.results.Estimate;
import dev.headroom.results.figure.Axis;
import dev.headroom.results.figure.Dot;
import dev.headroom.results.figure.Figure;
import dev.headroom.results.figure.Series;
import dev.headroom.results.fit.FittedLaw;
import dev.headroom.results.statistics.Bounds;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Speedup and efficiency over cores: what was measured, what was fitted and, apart from both, what is extrapolated. */
final class SpeedupFigures {
    private static final int MOST_DOTS = 64;

    private final List<Speedup> speedups;
    private final ScalingLaws laws;
    private final ScalingQuestion question;
    private final int most;

    SpeedupFigures(List<Speedup> speedups, ScalingLaws laws, ScalingQuestion question) {
        this.speedups = speedups;
        this.laws = laws;
        this.question = question;
        this.most = speedups.get(speedups.size() - 1).cores();
    }

    List<Figure> all() {
        return List.of(
                figure(new View("speedup", Speedup::ratio, n -> 1)),
                figure(new View("efficiency", Speedup::efficiency, n -> n)));
    }

    /** One quantity: as measured, and what a speedup on n cores is divided by to become it. */
    private record View(String quantity, Function<Speedup, Estimate> measured, IntUnaryOperator divisor) {
        double of(double speedup, int cores) {
            return speedup / divisor.applyAsInt(cores);
        }
    }

    private Figure figure(View view) {
        List<Series> series = new ArrayList<>();
        series.add(new Series(
                "ideal: n cores, n times faster",
                Series.Role.IDEAL,
                List.of(Dot.at(1, 1), Dot.at(farthest(), view.of(farthest(), farthest())))));
        laws.chosen().ifPresent(law -> series.addAll(curves(law, view)));
        question.physicalCores().stream()
                .filter(physical -> physical < most)
                .forEach(physical -> series.add(boundary(physical, highest(view))));
        series.add(new Series("measured, 95 % interval", Series.Role.MEASURED, dots(view)));
        return new Figure(
                question.kind().quantity(view.quantity()) + " of " + question.benchmark(),
                Figure.Kind.LINES,
                Axis.linear("cores", "1"),
                Axis.linear(view.quantity(), "1"),
                series,
                note());
    }

    private List<Series> curves(FittedLaw law, View view) {
        int seen = laws.most();
        return List.of(
                new Series(
                        "fitted to the measured cores: " + law.law().title(),
                        Series.Role.FIT,
                        cores(1, seen).mapToObj(n -> dot(law, n, view)).toList()),
                new Series(
                        "extrapolated beyond " + seen + " cores, nothing measured, 95 % band",
                        Series.Role.PREDICTED,
                        cores(seen, farthest())
                                .mapToObj(n -> n == seen ? dot(law, n, view) : banded(law, n, view))
                                .toList()));
    }

    private static IntStream cores(int from, int to) {
        int step = Math.max(1, (to - from) / MOST_DOTS);
        return IntStream.concat(IntStream.iterate(from, n -> n < to, n -> n + step), IntStream.of(to));
    }

    private static Dot dot(FittedLaw law, int cores, View view) {
        return Dot.at(cores, view.of(law.curve().throughput(cores), cores));
    }

    private Dot banded(FittedLaw law, int cores, View view) {
        Bounds band = laws.band(law, cores);
        return Dot.at(
                cores,
                view.of(law.curve().throughput(cores), cores),
                view.of(band.low(), cores),
                view.of(band.high(), cores));
    }

    /** A line that stands upright: beyond it a core is the second thread of one. */
    private static Series boundary(int physical, double height) {
        return new Series(
                "beyond " + physical + " physical cores: second threads of cores",
                Series.Role.BOUND,
                List.of(Dot.at(physical, 0), Dot.at(physical, height)));
    }

    private double highest(View view) {
        return speedups.stream()
                .mapToDouble(
                        speedup -> view.measured().apply(speedup).interval().high())
                .max()
                .orElse(1);
    }

    private List<Dot> dots(View view) {
        List<Dot> dots = new ArrayList<>(List.of(Dot.at(1, 1, 1, 1)));
        for (Speedup speedup : speedups) {
            Estimate value = view.measured().apply(speedup);
            dots.add(Dot.at(
                    speedup.cores(),
                    value.value(),
                    value.interval().low(),
                    value.interval().high()));
        }
        return dots;
    }

    private int farthest() {
        return laws.chosen().isPresent() ? Math.max(most, 2 * laws.most()) : most;
    }

    private String note() {
        List<String> said = new ArrayList<>();
        said.add(
                question.kind() == ScalingKind.STRONG
                        ? "Strong scaling: the cores share a fixed amount of work."
                        : "Throughput scaling: as many threads as cores, each doing its own operations.");
        said.add(laws.chosen()
                .map(law -> "Beyond " + laws.most() + " cores the line is extrapolated, nothing was measured there.")
                .orElse("No law: " + laws.obstacle() + "."));
        question.physicalCores().stream()
                .filter(physical -> physical < most)
                .forEach(physical -> said.add(
                        "Beyond " + physical + " physical cores: second threads of cores, which the law leaves out."));
        return String.join(" ", said);
    }
}

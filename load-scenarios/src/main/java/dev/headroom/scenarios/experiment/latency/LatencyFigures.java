package dev.headroom.scenarios.experiment.latency;

import dev.headroom.results.Comparison;
import dev.headroom.results.Prediction;
import dev.headroom.results.figure.Axis;
import dev.headroom.results.figure.Dot;
import dev.headroom.results.figure.Figure;
import dev.headroom.results.figure.Series;
import dev.headroom.results.figure.Series.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Response time against the number of replicas, measured and predicted. */
final class LatencyFigures {
    private LatencyFigures() {}

    static List<Figure> of(List<Comparison> comparisons) {
        List<Series> series = new ArrayList<>();
        for (String quantity : List.of(LatencyLaw.MEAN, LatencyLaw.MEDIAN, LatencyLaw.P99)) {
            List<Comparison> own = comparisons.stream()
                    .filter(comparison -> comparison.quantity().equals(quantity))
                    .toList();
            if (!own.isEmpty()) {
                series.add(new Series(
                        quantity + ", measured",
                        Role.MEASURED,
                        own.stream().map(LatencyFigures::measured).toList()));
                series.add(new Series(
                        quantity + ", predicted",
                        Role.PREDICTED,
                        own.stream()
                                .flatMap(comparison -> predicted(comparison).stream())
                                .toList()));
            }
        }
        return series.isEmpty()
                ? List.of()
                : List.of(
                        new Figure(
                                "Response time against replicas at a fixed arrival rate",
                                Figure.Kind.LINES,
                                Axis.linear("replicas", "1"),
                                Axis.linear("response time", "ms"),
                                series,
                                "Each replica is one worker with a modelled, exponential service time; the intervals are 95 %."));
    }

    private static Dot measured(Comparison comparison) {
        return Dot.at(
                replicas(comparison),
                comparison.measured().value(),
                comparison.measured().interval().low(),
                comparison.measured().interval().high());
    }

    private static Optional<Dot> predicted(Comparison comparison) {
        return comparison.predicted().map(Prediction::value).map(value -> Dot.at(replicas(comparison), value));
    }

    private static double replicas(Comparison comparison) {
        return Double.parseDouble(comparison.levels().getOrDefault("replicas", "0"));
    }
}

package dev.headroom.scenarios.experiment.ack;

import dev.headroom.results.Comparison;
import dev.headroom.results.figure.Axis;
import dev.headroom.results.figure.Dot;
import dev.headroom.results.figure.Figure;
import dev.headroom.results.figure.Series;
import dev.headroom.results.figure.Series.Role;
import java.util.ArrayList;
import java.util.List;

/** Response times of the queue's acknowledgement and the database's commit, side by side at each rate. */
final class AckFigures {
    private AckFigures() {}

    static List<Figure> of(List<Comparison> comparisons) {
        List<Series> series = new ArrayList<>();
        for (String quantity : List.of("p50 response time", "p99 response time")) {
            List<Dot> dots = new ArrayList<>();
            for (Comparison comparison : comparisons) {
                if (comparison.quantity().equals(quantity)) {
                    dots.add(Dot.of(
                            dots.size(),
                            comparison.levels().get("system") + ", "
                                    + comparison.levels().get("rate"),
                            comparison.measured().value(),
                            comparison.measured().interval().low(),
                            comparison.measured().interval().high()));
                }
            }
            if (!dots.isEmpty()) {
                series.add(new Series(quantity, Role.MEASURED, dots));
            }
        }
        return series.isEmpty()
                ? List.of()
                : List.of(new Figure(
                        "Until an order is safe: Kafka's acknowledgement and PostgreSQL's commit",
                        Figure.Kind.BARS,
                        Axis.categories("system and rate"),
                        Axis.linear("response time", "ms"),
                        series,
                        "Both had the order on the disk before they answered, as their settings say."));
    }
}

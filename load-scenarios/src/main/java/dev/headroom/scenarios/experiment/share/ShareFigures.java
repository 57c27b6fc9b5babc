package dev.headroom.scenarios.experiment.share;

import dev.headroom.results.Comparison;
import dev.headroom.results.figure.Axis;
import dev.headroom.results.figure.Dot;
import dev.headroom.results.figure.Figure;
import dev.headroom.results.figure.Series;
import dev.headroom.results.figure.Series.Role;
import java.util.ArrayList;
import java.util.List;

/** The furthest replica's share for each policy and number of replicas, beside 1/N. */
final class ShareFigures {
    private ShareFigures() {}

    static List<Figure> of(List<Comparison> comparisons) {
        if (comparisons.isEmpty()) {
            return List.of();
        }
        List<Dot> measured = new ArrayList<>();
        List<Dot> predicted = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            String label = comparison.levels().get("policy") + ", N = "
                    + comparison.levels().get("replicas");
            measured.add(Dot.of(
                    measured.size(),
                    label,
                    comparison.measured().value(),
                    comparison.measured().interval().low(),
                    comparison.measured().interval().high()));
            comparison.predicted().ifPresent(prediction -> {
                double share = prediction.value();
                predicted.add(Dot.of(predicted.size(), label, share, share, share));
            });
        }
        return List.of(new Figure(
                "Share of the replica that is furthest from 1/N",
                Figure.Kind.BARS,
                Axis.categories("policy and replicas"),
                Axis.linear("share of requests", "1"),
                List.of(new Series("counted", Role.MEASURED, measured), new Series("1/N", Role.PREDICTED, predicted)),
                "Counted at the replicas."));
    }
}

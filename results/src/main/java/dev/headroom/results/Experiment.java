package dev.headroom.results;

import dev.headroom.results.figure.Figure;
import java.util.List;
import java.util.Optional;

/**
 * One claim, tested: from the prediction to the verdict.
 *
 * @param id such as {@code amdahl-half-serial}
 * @param claim the sentence under test
 * @param why why the law says so, in two sentences
 * @param state how far it came
 * @param note why it was skipped, failed or cut short; blank otherwise
 * @param reproduce the command that measures it again
 * @param systems the systems that were driven
 * @param predictions written before the first measured point
 * @param points every trial, in the order measured
 * @param checks preconditions of the verdict
 * @param comparisons predictions against measurements
 * @param figures charts, as data
 * @param verdict empty until it was reached
 */
public record Experiment(
        String id,
        String claim,
        String why,
        State state,
        String note,
        String reproduce,
        List<SystemFacts> systems,
        List<Prediction> predictions,
        List<LoadPoint> points,
        List<Check> checks,
        List<Comparison> comparisons,
        List<Figure> figures,
        Optional<Verdict> verdict) {
    public Experiment {
        systems = List.copyOf(systems);
        predictions = List.copyOf(predictions);
        points = List.copyOf(points);
        checks = List.copyOf(checks);
        comparisons = List.copyOf(comparisons);
        figures = List.copyOf(figures);
    }
}

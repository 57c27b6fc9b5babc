package dev.headroom.results.file;

import dev.headroom.results.Experiment;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.Prediction;
import dev.headroom.results.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ways in which an experiment grows while it is measured.
 *
 * @param of the experiment as it is
 */
record ExperimentChange(Experiment of) {
    Experiment predictions(List<Prediction> more) {
        List<Prediction> all = new ArrayList<>(of.predictions());
        all.addAll(more);
        return new Experiment(
                of.id(),
                of.claim(),
                of.why(),
                of.state(),
                of.note(),
                of.reproduce(),
                of.systems(),
                all,
                of.points(),
                of.checks(),
                of.comparisons(),
                of.figures(),
                of.verdict());
    }

    Experiment point(LoadPoint point) {
        List<LoadPoint> all = new ArrayList<>(of.points());
        all.add(point);
        return new Experiment(
                of.id(),
                of.claim(),
                of.why(),
                of.state(),
                of.note(),
                of.reproduce(),
                of.systems(),
                of.predictions(),
                all,
                of.checks(),
                of.comparisons(),
                of.figures(),
                of.verdict());
    }

    Experiment conclusion(RunFolder.Conclusion c) {
        return new Experiment(
                of.id(),
                of.claim(),
                of.why(),
                c.state(),
                of.note(),
                of.reproduce(),
                c.systems(),
                of.predictions(),
                of.points(),
                c.checks(),
                c.comparisons(),
                c.figures(),
                Optional.of(c.verdict()));
    }

    Experiment end(State state, String note) {
        return new Experiment(
                of.id(),
                of.claim(),
                of.why(),
                state,
                note,
                of.reproduce(),
                of.systems(),
                of.predictions(),
                of.points(),
                of.checks(),
                of.comparisons(),
                of.figures(),
                of.verdict());
    }
}

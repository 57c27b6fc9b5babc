package dev.headroom.benchmarks.experiment;

import dev.headroom.benchmarks.drive.Cell;
import dev.headroom.benchmarks.emulate.Work;
import dev.headroom.results.Check;
import dev.headroom.results.Interval;
import dev.headroom.results.Prediction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One claim about cores that a law speaks about: the code that tests it, and what the law predicts for it. */
public interface CoresExperiment extends SweptExperiment {
    /** How far a measured speedup may be off its prediction: waking a team costs a few percent on any machine. */
    Prediction.Tolerance TOLERANCE = Prediction.Tolerance.relative(0.05);

    /** Name and formula of Amdahl's law. */
    String AMDAHL = "Amdahl: S(n) = 1 / (f + (1 - f) / n)";

    /** The quantity predicted at every level. */
    String SPEEDUP = "speedup";

    /** The known share of the work that one thread does alone, 0 to 1. */
    double serialFraction();

    /** What is measured on {@code cores} cores. */
    Cell cell(int cores);

    /** The cells of the levels beyond one core: the base is code without a team. */
    @Override
    default List<Cell> cells(List<Integer> levels) {
        return levels.stream().filter(cores -> cores > 1).map(this::cell).toList();
    }

    /** As the law says: but grown work is not shorter. */
    @Override
    default double shortening(int cores) {
        return speedup(cores) / work(cell(cores));
    }

    /** Name and formula of the law. */
    String law();

    /** The quantity that is predicted. */
    default String quantity() {
        return SPEEDUP;
    }

    /** The predicted speedup on {@code cores} cores; the most that the law allows where it gives a range. */
    double speedup(int cores);

    /** The least speedup that the law allows. */
    default double least(int cores) {
        return speedup(cores);
    }

    /** What no number of cores passes; infinite where there is no limit. */
    default double limit() {
        return 1 / serialFraction();
    }

    /** Whether speedups follow Amdahl's law, so that a serial fraction can be read off them. */
    default boolean amdahl() {
        return true;
    }

    /** How its workers depend on each other, where its code can be run on emulated cores. */
    default Optional<Work> emulated() {
        return Optional.empty();
    }

    /** The law's own arithmetic, held against the wording of the claim. */
    List<Check> wording();

    /** Predictions beside the speedup at each level; none but where the claim names a limit. */
    default List<Prediction> limits(List<Integer> levels, Instant now) {
        return List.of();
    }

    /** Everything predicted for the levels beyond one core. */
    @Override
    default List<Prediction> predictions(List<Integer> levels, Instant now) {
        List<Prediction> predictions = new ArrayList<>();
        for (int cores : levels) {
            if (cores > 1) {
                predictions.add(
                        prediction(quantity(), cores, speedup(cores), Prediction.Relation.EQUALS, TOLERANCE, now));
            }
        }
        predictions.addAll(limits(levels, now));
        return List.copyOf(predictions);
    }

    /** A prediction of the speedup on {@code cores} cores. */
    default Prediction prediction(
            String quantity,
            int cores,
            double value,
            Prediction.Relation relation,
            Prediction.Tolerance tolerance,
            Instant now) {
        return new Prediction(
                quantity,
                onCores(cores),
                value,
                Interval.exactly(value),
                "1",
                relation,
                tolerance,
                law(),
                "serial fraction f = " + serialFraction() + ", known by construction of the work",
                now);
    }

    /** The level of {@code cores} cores, as run files name it. */
    static SortedMap<String, String> onCores(int cores) {
        return new TreeMap<>(Map.of("cores", Integer.toString(cores)));
    }
}

package dev.headroom.benchmarks.experiment;

import dev.headroom.benchmarks.drive.Cell;
import dev.headroom.benchmarks.emulate.Emulation;
import dev.headroom.benchmarks.emulate.Way;
import dev.headroom.benchmarks.emulate.Work;
import dev.headroom.results.Interval;
import dev.headroom.results.Prediction;
import dev.headroom.results.Prediction.Relation;
import dev.headroom.results.Prediction.Tolerance;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A claim's code on emulated cores, with predictions of its own: they are quantities apart, so that none of them is
 * ever taken for a measurement of hardware.
 *
 * @param experiment the claim
 * @param work how its workers depend on each other
 * @param emulation the slow cores
 */
public record EmulatedClaim(CoresExperiment experiment, Work work, Emulation emulation) {
    /** The quantity predicted for phases. */
    public static final String SPEEDUP = "speedup on emulated cores";

    /** The quantity predicted for work under a lock. */
    public static final String BOUNDED = "speedup on emulated cores against the lock's bound";

    /** What is predicted at least for work under a lock. */
    public static final String OVERLAPPING = "speedup on emulated cores against that of phases";

    /** A second opinion is rougher: the kernel keeps quotas to a clock tick. */
    private static final Tolerance QUOTA_TOLERANCE = Tolerance.relative(0.1);

    /** The cells to measure in that way, 1 slow core among them. */
    public List<Cell> cells(Way way) {
        return emulation.ways().contains(way) ? emulation.cells(way, work, experiment.serialFraction()) : List.of();
    }

    /** Why it cannot be measured in that way here; empty where it can, or is not asked for. */
    public Optional<String> obstacle(Way way, Path root) {
        return emulation.ways().contains(way) ? emulation.obstacle(way, work, root) : Optional.empty();
    }

    /** What is predicted for the levels beyond one slow core in that way, written at {@code now}. */
    public List<Prediction> predictions(Way way, Instant now) {
        List<Prediction> predictions = new ArrayList<>();
        for (int cores : emulation.levels()) {
            if (cores > 1 && work == Work.PHASES) {
                predictions.add(prediction(SPEEDUP, way, cores, experiment.speedup(cores), Relation.EQUALS, now));
            } else if (cores > 1) {
                predictions.add(prediction(BOUNDED, way, cores, experiment.speedup(cores), Relation.BELOW, now));
                predictions.add(prediction(OVERLAPPING, way, cores, experiment.least(cores), Relation.ABOVE, now));
            }
        }
        return predictions;
    }

    private Prediction prediction(String quantity, Way way, int cores, double value, Relation relation, Instant now) {
        return new Prediction(
                quantity,
                levels(way.label(), cores),
                value,
                Interval.exactly(value),
                "1",
                relation,
                way == Way.QUOTA ? QUOTA_TOLERANCE : CoresExperiment.TOLERANCE,
                experiment.law() + ", on emulated cores",
                "serial fraction f = " + experiment.serialFraction() + ", known by construction of the work",
                now);
    }

    /** A level of emulated cores, as run files name it. */
    public static SortedMap<String, String> levels(String way, int cores) {
        return new TreeMap<>(Map.of("cores", Integer.toString(cores), Emulation.WAY, way));
    }
}

package dev.headroom.benchmarks.experiment;

import dev.headroom.benchmarks.drive.Cell;
import dev.headroom.benchmarks.drive.Cell.Code;
import dev.headroom.benchmarks.emulate.Work;
import dev.headroom.benchmarks.sample.sharing.Sample03LockShare;
import dev.headroom.benchmarks.sample.sharing.Sample03LockShare.Guard;
import dev.headroom.results.Check;
import dev.headroom.results.Prediction;
import dev.headroom.results.Prediction.Relation;
import dev.headroom.results.law.scaling.Amdahl;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A share of the work is done under one lock: one thread at a time proceeds there.
 *
 * <p>The law is a range, no line. The lock is busy for the share f of the work, so no number of cores is faster than 1/f.
 * But Amdahl's law is not the prediction: it holds for phases with a barrier, where all stand still while one works alone.
 * Independent workers are outside the lock while another is inside, so they do better, and no worse but for handing it over.
 */
public final class SerializedSections implements CoresExperiment {
    private static final Code CODE =
            new Code("sections", Sample03LockShare.class.getName() + ".operation", new TreeMap<>());

    private final Amdahl amdahl;

    /** With the share {@code serialFraction} of the work under the lock. */
    public SerializedSections(double serialFraction) {
        this.amdahl = new Amdahl(serialFraction);
    }

    @Override
    public String id() {
        return "serialized-sections";
    }

    @Override
    public double serialFraction() {
        return amdahl.serialFraction();
    }

    @Override
    public Cell cell(int cores) {
        return cell(Guard.SYNCHRONIZED, cores);
    }

    /** Without the one lock nothing bounds the speedup: many locks, and none. */
    @Override
    public List<Cell> beside(List<Integer> levels) {
        return levels.stream()
                .filter(cores -> cores > 1)
                .flatMap(cores -> Stream.of(cell(Guard.STRIPED, cores), cell(Guard.LOCK_FREE, cores)))
                .toList();
    }

    private Cell cell(Guard guard, int cores) {
        return Cell.of(
                CODE,
                cores,
                Map.of(Cell.SERIAL_FRACTION, Double.toString(serialFraction()), "guard", guard.toString()));
    }

    @Override
    public String law() {
        return "one lock: 1 / (f + (1 - f) / n) <= S(n) <= min(n, 1/f)";
    }

    /** The most that the lock lets through. */
    @Override
    public double speedup(int cores) {
        return Math.min(cores, amdahl.limit());
    }

    @Override
    public double least(int cores) {
        return amdahl.speedup(cores);
    }

    @Override
    public boolean amdahl() {
        return false;
    }

    @Override
    public Optional<Work> emulated() {
        return Optional.of(Work.LOCKED);
    }

    @Override
    public List<Prediction> predictions(List<Integer> levels, Instant now) {
        List<Prediction> predictions = new ArrayList<>();
        for (int cores : levels) {
            if (cores > 1) {
                predictions.add(prediction(
                        "speedup against the lock's bound", cores, speedup(cores), Relation.BELOW, TOLERANCE, now));
                predictions.add(prediction(
                        "speedup against that of phases", cores, least(cores), Relation.ABOVE, TOLERANCE, now));
            }
        }
        return List.copyOf(predictions);
    }

    @Override
    public List<Check> wording() {
        return List.of();
    }
}

package dev.headroom.benchmarks.experiment;

import dev.headroom.benchmarks.drive.Cell;
import dev.headroom.benchmarks.drive.Cell.Code;
import dev.headroom.benchmarks.sample.compute.Sample09ParallelStreamSum;
import dev.headroom.benchmarks.sample.compute.Sample10Sort;
import dev.headroom.benchmarks.sample.compute.Sample11MatrixProduct;
import dev.headroom.benchmarks.sample.memory.Sample13Triad;
import dev.headroom.benchmarks.sample.memory.Sample15AllocationHeavy;
import dev.headroom.benchmarks.sample.sharing.Sample04SynchronizedCounter;
import dev.headroom.benchmarks.sample.sharing.Sample06AtomicCounter;
import dev.headroom.benchmarks.sample.sharing.Sample07LongAdder;
import dev.headroom.benchmarks.sample.sharing.Sample08ConcurrentMap;
import dev.headroom.results.Prediction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What ordinary parallel code does: nothing is known of it beforehand, so nothing is predicted before it was measured.
 *
 * <p>The base of each sample is the sample itself with one worker on one core.
 */
public final class RealCode implements SweptExperiment {
    /** The level that names the sample. */
    public static final String BENCHMARK = "benchmark";

    private static final Map<String, Class<?>> SAMPLES = Map.of(
            "parallel-sum", Sample09ParallelStreamSum.class,
            "sort", Sample10Sort.class,
            "matrix-product", Sample11MatrixProduct.class,
            "map", Sample08ConcurrentMap.class,
            "synchronized-counter", Sample04SynchronizedCounter.class,
            "atomic-counter", Sample06AtomicCounter.class,
            "long-adder", Sample07LongAdder.class,
            "triad", Sample13Triad.class,
            "allocation", Sample15AllocationHeavy.class);

    private final List<Code> codes;

    /** Measures these {@code samples}, by the names of the catalogue. */
    public RealCode(List<String> samples) {
        this.codes = samples.stream().map(RealCode::code).toList();
    }

    private static Code code(String sample) {
        Class<?> type = SAMPLES.get(sample);
        if (type == null) {
            throw new IllegalArgumentException(
                    "samples must be of " + new TreeMap<>(SAMPLES).keySet() + ", was " + sample);
        }
        return new Code(sample, type.getName() + ".operation", new TreeMap<>(Map.of(BENCHMARK, sample)));
    }

    @Override
    public String id() {
        return "real-code";
    }

    /** Every sample on every level, one core among them. */
    @Override
    public List<Cell> cells(List<Integer> levels) {
        return codes.stream()
                .flatMap(code -> levels.stream().map(cores -> Cell.of(code, cores, Map.of())))
                .toList();
    }

    /** Its operations have sizes of their own, whatever the sweep's. */
    @Override
    public double shortening(int cores) {
        return 1;
    }

    @Override
    public List<Prediction> predictions(List<Integer> levels, Instant now) {
        return List.of();
    }
}

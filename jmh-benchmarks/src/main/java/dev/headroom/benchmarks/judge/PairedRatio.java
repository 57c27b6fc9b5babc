package dev.headroom.benchmarks.judge;

import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import dev.headroom.results.statistics.Bounds;
import dev.headroom.results.statistics.StudentInterval;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The ratio of two levels, paired by block: what slowed a whole block down divides out.
 *
 * @param logs natural logarithm of the ratio, by block
 */
record PairedRatio(SortedMap<Integer, Double> logs) {
    static final String METHOD =
            "geometric mean of the ratios within each block; Student's interval of their logarithms over blocks";

    PairedRatio {
        logs = new TreeMap<>(logs);
    }

    /** {@code above} divided by {@code below}, in the blocks that have both. */
    static PairedRatio of(Map<Integer, Double> above, Map<Integer, Double> below) {
        SortedMap<Integer, Double> logs = new TreeMap<>();
        above.forEach((block, value) -> {
            Double other = below.get(block);
            if (other != null) {
                logs.put(block, Math.log(value / other));
            }
        });
        return new PairedRatio(logs);
    }

    /** The ratio with its 95 % interval; refused below 3 blocks. */
    Estimate estimate() {
        double[] values =
                logs.values().stream().mapToDouble(Double::doubleValue).toArray();
        StudentInterval mean = StudentInterval.of(values)
                .orElseThrow(() -> new IllegalStateException("a paired ratio needs at least "
                        + StudentInterval.FEWEST_VALUES + " blocks with both levels, had " + values.length));
        Bounds bounds = mean.bounds();
        return new Estimate(
                Math.exp(mean.mean()),
                new Interval(Math.exp(bounds.low()), Math.exp(bounds.high())),
                "1",
                values.length,
                METHOD);
    }
}

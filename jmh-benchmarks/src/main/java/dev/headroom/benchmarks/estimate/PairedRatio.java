package dev.headroom.benchmarks.estimate;

import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The ratio of two levels, paired by block: what slowed a whole block down divides out.
 *
 * @param logs natural logarithm of the ratio, by block
 */
public record PairedRatio(SortedMap<Integer, Double> logs) {
    static final String METHOD =
            "geometric mean of the ratios within each block; expanded percentile bootstrap over blocks";

    public PairedRatio {
        if (logs.isEmpty()) {
            throw new IllegalArgumentException("a paired ratio needs at least 1 block with both levels, had 0");
        }
        logs = new TreeMap<>(logs);
    }

    /** {@code above} divided by {@code below}, in the blocks that have both. */
    public static PairedRatio of(Map<Integer, Double> above, Map<Integer, Double> below) {
        SortedMap<Integer, Double> logs = new TreeMap<>();
        above.forEach((block, value) -> {
            Double other = below.get(block);
            if (other != null) {
                logs.put(block, Math.log(value / other));
            }
        });
        return new PairedRatio(logs);
    }

    /** The ratio with its 95 % interval; one block has none, so its interval is refused. */
    public Estimate estimate(long seed) {
        List<Double> values = List.copyOf(logs.values());
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        Interval interval = new ExpandedBootstrap(seed).interval(values.size(), drawn -> {
            double sum = 0;
            for (int index : drawn) {
                sum += values.get(index);
            }
            return sum / drawn.length;
        });
        return new Estimate(
                Math.exp(mean),
                new Interval(Math.exp(Math.min(mean, interval.low())), Math.exp(Math.max(mean, interval.high()))),
                "1",
                values.size(),
                METHOD);
    }
}

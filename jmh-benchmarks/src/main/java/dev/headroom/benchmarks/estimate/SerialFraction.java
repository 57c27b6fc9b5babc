package dev.headroom.benchmarks.estimate;

import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The serial fraction that measured speedups speak of. */
public final class SerialFraction {
    private SerialFraction() {}

    /**
     * The fraction that explains one speedup on {@code cores} cores: e = (1/S - 1/n) / (1 - 1/n) (Karp and Flatt 1990).
     * If it rises with n, the loss is overhead and no serial part.
     */
    public static Estimate karpFlatt(Estimate speedup, int cores) {
        if (cores < 2) {
            throw new IllegalArgumentException("Karp and Flatt's metric needs at least 2 cores, had " + cores);
        }
        return new Estimate(
                metric(speedup.value(), cores),
                new Interval(
                        metric(speedup.interval().high(), cores),
                        metric(speedup.interval().low(), cores)),
                "1",
                speedup.samples(),
                "Karp and Flatt's metric of the speedup and of both ends of its interval");
    }

    private static double metric(double speedup, int cores) {
        return (1 / speedup - 1.0 / cores) / (1 - 1.0 / cores);
    }

    /**
     * Amdahl's law fitted to the speedups of all levels by least squares in time, where it is linear in f: 1/S - 1/n =
     * f (1 - 1/n). Levels weigh alike; whole blocks are resampled. Empty below 2 levels beyond 1 core.
     *
     * @param speedups level to speedup
     */
    public static Optional<Estimate> amdahlFit(SortedMap<Integer, PairedRatio> speedups, long seed) {
        SortedSet<Integer> common = new TreeSet<>();
        speedups.values().stream()
                .findFirst()
                .ifPresent(first -> common.addAll(first.logs().keySet()));
        speedups.values().forEach(ratio -> common.retainAll(ratio.logs().keySet()));
        if (speedups.size() < 2 || common.size() < 2) {
            return Optional.empty();
        }
        List<Integer> blocks = List.copyOf(common);
        int[] each = IntStream.range(0, blocks.size()).toArray();
        double fitted = leastSquares(speedups, blocks, each);
        Interval interval =
                new ExpandedBootstrap(seed).interval(blocks.size(), drawn -> leastSquares(speedups, blocks, drawn));
        return Optional.of(new Estimate(
                fitted,
                new Interval(Math.min(fitted, interval.low()), Math.max(fitted, interval.high())),
                "1",
                blocks.size(),
                "least squares of 1/S on 1/n, levels weighed alike; expanded percentile bootstrap over blocks"));
    }

    private static double leastSquares(SortedMap<Integer, PairedRatio> speedups, List<Integer> blocks, int[] drawn) {
        double products = 0;
        double squares = 0;
        for (Map.Entry<Integer, PairedRatio> level : speedups.entrySet()) {
            double logSum = 0;
            for (int index : drawn) {
                Double log = level.getValue().logs().get(blocks.get(index));
                logSum += log == null ? 0 : log;
            }
            double inverse = 1.0 / level.getKey();
            products += (1 - inverse) * (Math.exp(-logSum / drawn.length) - inverse);
            squares += (1 - inverse) * (1 - inverse);
        }
        return products / squares;
    }
}

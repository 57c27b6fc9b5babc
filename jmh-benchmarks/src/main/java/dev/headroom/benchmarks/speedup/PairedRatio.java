package dev.headroom.benchmarks.speedup;

import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import dev.headroom.results.statistics.MedianInterval;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The ratio of two kinds of fork within each round that has both: what slowed a whole round down divides out.
 *
 * @param logs natural logarithms of the ratios, in the order of the rounds
 */
record PairedRatio(List<Double> logs) {
    private static final String METHOD =
            "median over rounds of the ratio of the round's two forks; smoothed bootstrap of that median";

    PairedRatio {
        logs = List.copyOf(logs);
    }

    /** {@code above} divided by {@code below}, by round. */
    static PairedRatio of(Map<Integer, Double> above, Map<Integer, Double> below) {
        return new PairedRatio(new TreeMap<>(above)
                .entrySet().stream()
                        .filter(entry -> below.containsKey(entry.getKey()))
                        .map(entry -> Math.log(entry.getValue() / below.getOrDefault(entry.getKey(), 1.0)))
                        .toList());
    }

    int rounds() {
        return logs.size();
    }

    /** The ratio of the first so many rounds. */
    PairedRatio first(int rounds) {
        return new PairedRatio(logs.subList(0, rounds));
    }

    /** Half the width of the interval over the ratio itself; infinite where there is no interval. */
    double relativeHalfWidth() {
        if (logs.size() < MedianInterval.FEWEST_VALUES) {
            return Double.POSITIVE_INFINITY;
        }
        MedianInterval median = median();
        double high = Math.exp(median.bounds().high() - median.median());
        double low = Math.exp(median.bounds().low() - median.median());
        return (high - low) / 2;
    }

    /** The ratio with its 95 % interval; empty below 5 rounds (rule 6). */
    Optional<Estimate> estimate() {
        if (logs.size() < MedianInterval.FEWEST_VALUES) {
            return Optional.empty();
        }
        MedianInterval median = median();
        return Optional.of(new Estimate(
                Math.exp(median.median()),
                new Interval(
                        Math.exp(median.bounds().low()),
                        Math.exp(median.bounds().high())),
                "1",
                logs.size(),
                METHOD));
    }

    private MedianInterval median() {
        return MedianInterval.of(logs.stream().mapToDouble(Double::doubleValue).toArray());
    }
}

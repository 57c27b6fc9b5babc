package dev.headroom.benchmarks.speedup.answer;

import dev.headroom.benchmarks.speedup.ForkValues;
import dev.headroom.results.fit.ScalingPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One point a fork, as the laws are fitted to: throughput over that of a typical fork on one core.
 *
 * <p>What a round as a whole was faster or slower is divided out first: it is the machine's drift, and as noise of every
 * level it would hide a law that the speedups show plainly. Not each fork over its round's base, for then the base would
 * have no noise and its noise would be in all other levels alike. Taking the mean of k levels out of each leaves (k - 1) / k
 * of their variance, which is put back.
 */
final class FitPoints {
    private static final int BASE = 1;

    private final SortedMap<Integer, SortedMap<Integer, Double>> logsByRound = new TreeMap<>();

    private FitPoints(ForkValues values, List<Integer> levels) {
        for (int cores : levels) {
            values.throughput(cores).forEach((round, throughput) -> logsByRound
                    .computeIfAbsent(round, r -> new TreeMap<>())
                    .put(cores, Math.log(throughput)));
        }
        logsByRound.values().removeIf(round -> round.size() < 2);
    }

    /** The points of these levels, 1 among them; rounds in which only one of them was measured say nothing. */
    static List<ScalingPoint> of(ForkValues values, List<Integer> levels) {
        return new FitPoints(values, levels).points();
    }

    private List<ScalingPoint> points() {
        Map<Integer, Double> typical = logsByRound.values().stream()
                .flatMap(round -> round.entrySet().stream())
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.averagingDouble(Map.Entry::getValue)));
        double base = typical.getOrDefault(BASE, 0.0);
        List<ScalingPoint> points = new ArrayList<>();
        logsByRound.forEach((round, logs) -> {
            double common = logs.entrySet().stream()
                    .mapToDouble(e -> e.getValue() - typical.getOrDefault(e.getKey(), 0.0))
                    .average()
                    .orElse(0);
            double putBack = Math.sqrt(logs.size() / (logs.size() - 1.0));
            logs.forEach((cores, log) -> {
                double level = typical.getOrDefault(cores, 0.0);
                points.add(new ScalingPoint(
                        cores, Math.exp(level - base + putBack * (log - level - common)), round.toString()));
            });
        });
        return points;
    }
}

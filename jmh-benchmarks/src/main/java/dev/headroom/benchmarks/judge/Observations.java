package dev.headroom.benchmarks.judge;

import dev.headroom.results.LoadPoint;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The forks of one experiment, by role, cores and block.
 *
 * @param points every finished fork
 */
public record Observations(List<LoadPoint> points) {
    public Observations {
        points = List.copyOf(points);
    }

    /** Those of {@code points} that were measured on hardware: only they may enter fits, checks and verdicts. */
    static Observations onHardware(List<LoadPoint> points) {
        return new Observations(
                points.stream().filter(point -> !ForkPoint.emulated(point)).toList());
    }

    /** The levels beyond one core that were measured, ascending. */
    public List<Integer> levels() {
        return levels(Role.LEVEL);
    }

    /** The levels beyond one emulated core, ascending. */
    List<Integer> emulatedLevels() {
        return levels(Role.EMULATED_LEVEL);
    }

    private List<Integer> levels(Role role) {
        TreeSet<Integer> levels = new TreeSet<>();
        points.stream().filter(p -> ForkPoint.is(p, role)).map(ForkPoint::cores).forEach(levels::add);
        return List.copyOf(levels);
    }

    /** One time of a role's forks on {@code cores} cores, as time per work of the base, by block. */
    SortedMap<Integer, Double> byBlock(Role role, int cores, String measure) {
        SortedMap<Integer, Double> values = new TreeMap<>();
        points.stream()
                .filter(p -> ForkPoint.is(p, role) && ForkPoint.cores(p) == cores)
                .forEach(p -> p.measure(measure).ifPresent(m -> values.put(p.trial(), m.value() / work(p))));
        return values;
    }

    /** The base of each block: both of its measurements count alike. */
    SortedMap<Integer, Double> base(String measure) {
        SortedMap<Integer, Double> again = byBlock(Role.BASE_AGAIN, 1, measure);
        SortedMap<Integer, Double> base = new TreeMap<>();
        byBlock(Role.BASE, 1, measure)
                .forEach((block, value) -> base.put(block, Math.sqrt(value * again.getOrDefault(block, value))));
        return base;
    }

    /** Base divided by the role's forks on {@code cores} cores, both as time per work of the base. */
    PairedRatio speedup(Role role, int cores, String measure) {
        return PairedRatio.of(base(measure), byBlock(role, cores, measure));
    }

    /** One emulated core divided by {@code cores} of them. */
    PairedRatio emulatedSpeedup(int cores) {
        return PairedRatio.of(
                byBlock(Role.EMULATED_BASE, 1, ForkPoint.TIME), byBlock(Role.EMULATED_LEVEL, cores, ForkPoint.TIME));
    }

    /** The speedups of all levels. */
    SortedMap<Integer, PairedRatio> speedups() {
        SortedMap<Integer, PairedRatio> speedups = new TreeMap<>();
        levels().forEach(cores -> speedups.put(cores, speedup(Role.LEVEL, cores, ForkPoint.TIME)));
        return speedups;
    }

    /** The speedups of other code shown beside, by what tells it apart. */
    Map<SortedMap<String, String>, PairedRatio> beside() {
        Map<SortedMap<String, String>, SortedMap<Integer, Double>> times = new LinkedHashMap<>();
        for (LoadPoint point : points) {
            if (ForkPoint.is(point, Role.BESIDE)) {
                point.measure(ForkPoint.TIME)
                        .ifPresent(m -> times.computeIfAbsent(ForkPoint.variant(point), level -> new TreeMap<>())
                                .put(point.trial(), m.value() / work(point)));
            }
        }
        Map<SortedMap<String, String>, PairedRatio> speedups = new LinkedHashMap<>();
        times.forEach((level, byBlock) -> speedups.put(level, PairedRatio.of(base(ForkPoint.TIME), byBlock)));
        return speedups;
    }

    /** Cores of the null control. */
    int mostCores() {
        return points.stream().mapToInt(ForkPoint::cores).max().orElse(1);
    }

    /** Every value of one measure, in the order measured. */
    List<Double> all(String measure) {
        return points.stream()
                .flatMap(p -> p.measure(measure).stream())
                .map(LoadPoint.Measure::value)
                .toList();
    }

    /** Each fork's time relative to the mean of its cell, in the order measured: what is left came with the order. */
    double[] residualsInOrder() {
        Map<String, Double> means = points.stream()
                .collect(Collectors.groupingBy(
                        p -> p.levels().toString(), Collectors.averagingDouble(Observations::logTime)));
        return points.stream()
                .sorted(Comparator.comparingInt(LoadPoint::order))
                .mapToDouble(p -> logTime(p) - means.getOrDefault(p.levels().toString(), 0.0))
                .toArray();
    }

    private static double work(LoadPoint point) {
        return point.measure(ForkPoint.WORK).map(LoadPoint.Measure::value).orElse(1.0);
    }

    private static double logTime(LoadPoint point) {
        return point.measure(ForkPoint.TIME).map(m -> Math.log(m.value())).orElse(0.0);
    }
}

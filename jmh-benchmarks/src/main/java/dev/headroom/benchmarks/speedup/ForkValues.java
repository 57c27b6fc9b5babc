package dev.headroom.benchmarks.speedup;

import dev.headroom.results.LoadPoint;
import dev.headroom.results.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The finished forks of one benchmark with one set of parameters, by role, cores and round.
 *
 * @param forks in the order they were run; a round may lack any of them
 */
public record ForkValues(List<Fork> forks) {
    /** Measure of a fork: the whole program's operations a second, median over its iterations. */
    public static final String THROUGHPUT = "throughput";
    /** Measure of a fork: operations a second of its best iteration. */
    public static final String BEST = "best throughput";
    /** Unit of both. */
    public static final String UNIT = "1/s";

    /**
     * One fork.
     *
     * @param role what it is for
     * @param cores it was confined to
     * @param round in which it ran, from 1; forks of one round are compared with each other
     * @param order its place among all forks
     * @param throughput median over its iterations, operations a second
     * @param best of its iterations, operations a second; empty where it is not known
     */
    public record Fork(ForkRole role, int cores, int round, int order, double throughput, OptionalDouble best) {
        public Fork {
            if (cores < 1 || round < 1) {
                throw new IllegalArgumentException(
                        "cores and round must be at least 1, were " + cores + " and " + round);
            }
            if (!(throughput > 0 && best.orElse(1) > 0)) {
                throw new IllegalArgumentException("throughput must be above 0, was " + throughput + ", best " + best);
            }
        }
    }

    /** Refuses two forks of the same role, cores and round: those are two benchmarks. */
    public ForkValues {
        forks = forks.stream().sorted(Comparator.comparingInt(Fork::order)).toList();
        Set<List<Object>> seen = new HashSet<>();
        for (Fork fork : forks) {
            if (!seen.add(List.of(fork.role(), fork.cores(), fork.round()))) {
                throw new IllegalArgumentException("a round must hold each level of a benchmark once, round "
                        + fork.round() + " held \"" + fork.role().word() + "\" on " + fork.cores()
                        + " cores twice; give the points of one benchmark and one set of parameters");
            }
        }
    }

    /** The forks among the load points of one benchmark; those that failed, or have no throughput, are left out. */
    public static ForkValues of(List<LoadPoint> points) {
        List<Fork> forks = new ArrayList<>();
        for (LoadPoint point : points) {
            if (point.state() == State.MEASURED) {
                ForkRole.of(point).ifPresent(role -> point.measure(THROUGHPUT)
                        .ifPresent(measure -> forks.add(new Fork(
                                role,
                                ForkRole.cores(point),
                                point.trial(),
                                point.order(),
                                measure.value(),
                                value(point, BEST)))));
            }
        }
        return new ForkValues(forks);
    }

    private static OptionalDouble value(LoadPoint point, String measure) {
        return point.measure(measure).stream()
                .mapToDouble(LoadPoint.Measure::value)
                .findFirst();
    }

    /** The numbers of cores that at least one fork of the benchmark ran on, ascending. */
    public List<Integer> levels() {
        TreeSet<Integer> levels = new TreeSet<>();
        forks.stream().filter(fork -> fork.role() == ForkRole.LEVEL).forEach(fork -> levels.add(fork.cores()));
        return List.copyOf(levels);
    }

    /** How many rounds were begun. */
    public int rounds() {
        return forks.stream().mapToInt(Fork::round).max().orElse(0);
    }

    /** The benchmark's throughput on so many cores, by round. */
    public SortedMap<Integer, Double> throughput(int cores) {
        return byRound(ForkRole.LEVEL, cores, fork -> OptionalDouble.of(fork.throughput()));
    }

    /** The benchmark's best throughput on so many cores, by round. */
    public SortedMap<Integer, Double> best(int cores) {
        return byRound(ForkRole.LEVEL, cores, Fork::best);
    }

    /** One value of the forks of a role on so many cores, by round. */
    public SortedMap<Integer, Double> byRound(ForkRole role, int cores, Function<Fork, OptionalDouble> value) {
        SortedMap<Integer, Double> values = new TreeMap<>();
        for (Fork fork : forks) {
            if (fork.role() == role && fork.cores() == cores) {
                value.apply(fork).ifPresent(v -> values.put(fork.round(), v));
            }
        }
        return values;
    }
}

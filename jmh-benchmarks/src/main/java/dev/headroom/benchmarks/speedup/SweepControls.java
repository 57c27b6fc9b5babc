package dev.headroom.benchmarks.speedup;

import dev.headroom.benchmarks.speedup.ForkValues.Fork;
import dev.headroom.results.Estimate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * What a sweep measured to be sure of itself: its null control, the same against the same, and its drift.
 *
 * @param values the forks of one benchmark and of the controls
 */
public record SweepControls(ForkValues values) {
    /** Cores of the null control; empty where there was none. */
    public OptionalInt nullControlCores() {
        return values.forks().stream()
                .filter(fork -> fork.role() == ForkRole.NULL_CONTROL)
                .mapToInt(Fork::cores)
                .max();
    }

    /** The speedup of single-threaded code confined to the most cores; empty below 5 rounds that have both forks. */
    public Optional<Estimate> nullControl() {
        OptionalInt cores = nullControlCores();
        return cores.isEmpty()
                ? Optional.empty()
                : ratio(ForkRole.NULL_CONTROL, cores.getAsInt(), ForkRole.NULL_CONTROL_BASE);
    }

    /** The benchmark on one core over itself on one core; empty where it was not measured twice in 5 rounds. */
    public Optional<Estimate> sameAgainstSame() {
        return ratio(ForkRole.LEVEL_AGAIN, 1, ForkRole.LEVEL);
    }

    /** Each fork's throughput relative to the others of its role and cores, in the order measured (logarithms). */
    public double[] residualsInOrder() {
        Map<List<Object>, Double> means = values.forks().stream()
                .collect(Collectors.groupingBy(
                        SweepControls::kind, Collectors.averagingDouble(fork -> Math.log(fork.throughput()))));
        return values.forks().stream()
                .mapToDouble(fork -> Math.log(fork.throughput()) - means.getOrDefault(kind(fork), 0.0))
                .toArray();
    }

    private Optional<Estimate> ratio(ForkRole above, int cores, ForkRole below) {
        return PairedRatio.of(
                        values.byRound(above, cores, SweepControls::throughput),
                        values.byRound(below, 1, SweepControls::throughput))
                .estimate();
    }

    private static OptionalDouble throughput(Fork fork) {
        return OptionalDouble.of(fork.throughput());
    }

    private static List<Object> kind(Fork fork) {
        return List.of(fork.role(), fork.cores());
    }
}

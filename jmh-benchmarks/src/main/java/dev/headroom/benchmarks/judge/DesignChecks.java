package dev.headroom.benchmarks.judge;

import dev.headroom.benchmarks.experiment.CoresExperiment;
import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import dev.headroom.results.rule.Rule;
import dev.headroom.results.rule.measuring.EnoughCores;
import dev.headroom.results.rule.measuring.Interleaved;
import dev.headroom.results.rule.measuring.IntervalAcrossForks;
import dev.headroom.results.rule.measuring.Noise;
import dev.headroom.results.statistics.series.SteadyState;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Whether the forks can carry a verdict at all: enough of them, null control, A/A, steadiness, drift. */
public final class DesignChecks {
    private static final int LEAST_FORKS = 5;
    private static final double TOLERANCE = CoresExperiment.TOLERANCE.amount();
    private static final Interval TOLERATED = new Interval(1 - TOLERANCE, 1 + TOLERANCE);

    private final Observations seen;
    private final long seed;

    /** The checks of these forks; {@code seed} decides the resampling. */
    public DesignChecks(Observations seen, long seed) {
        this.seen = seen;
        this.seed = seed;
    }

    /** All of them. */
    public List<Check> all() {
        return List.of(forks(), nullControl(), sameAgainstSame(), steadiness(), steadyForks(), drift());
    }

    private Check forks() {
        int fewest = seen.levels().stream()
                .mapToInt(cores ->
                        seen.speedup(Role.LEVEL, cores, ForkPoint.TIME).logs().size())
                .min()
                .orElse(0);
        return IntervalAcrossForks.enough("forks", fewest, "forks at every level", LEAST_FORKS);
    }

    /** The team, its barrier and the wider machine must cost nothing that the law does not know of. */
    private Check nullControl() {
        int most = seen.mostCores();
        return EnoughCores.nullControl(
                "wholly serial work on " + most + " cores",
                seen.speedup(Role.NULL_CONTROL, most, ForkPoint.TIME).estimate(),
                TOLERATED);
    }

    private Check sameAgainstSame() {
        Estimate ratio = PairedRatio.of(
                        seen.byBlock(Role.BASE, 1, ForkPoint.TIME), seen.byBlock(Role.BASE_AGAIN, 1, ForkPoint.TIME))
                .estimate();
        return Noise.sameAgainstSame(ratio, TOLERATED);
    }

    private Check steadiness() {
        SortedMap<Integer, Double> settling = new TreeMap<>();
        SortedMap<Integer, Double> unchanged = new TreeMap<>();
        for (double fork : seen.all(ForkPoint.SETTLING)) {
            unchanged.put(settling.size(), 1.0);
            settling.put(settling.size(), fork);
        }
        Estimate change = PairedRatio.of(settling, unchanged).estimate();
        boolean steady = change.interval().contains(1) || Math.abs(change.value() - 1) < TOLERANCE / 5;
        return new Check(
                Rule.STEADY_STATE,
                "steadiness",
                change.interval().overlaps(TOLERATED) ? Severity.WARN : Severity.VOID,
                steady,
                "within a fork the second half of the iterations took " + text(change) + " times as long as the first");
    }

    private Check steadyForks() {
        List<Check> forks = seen.points().stream()
                .flatMap(point -> point.checks().stream())
                .filter(check -> check.rule() == Rule.STEADY_STATE)
                .toList();
        String first = Stream.concat(forks.stream().filter(check -> !check.passed()), forks.stream())
                .map(Check::finding)
                .findFirst()
                .orElse("none was asked");
        return SteadyState.forks(ForkPoint.STEADY_STATE, forks, "; " + first);
    }

    private Check drift() {
        return Interleaved.order(seen.residualsInOrder(), TOLERANCE, seed);
    }

    private static String text(Estimate estimate) {
        return String.format(Locale.ROOT, "%.3f (%s)", estimate.value(), text(estimate.interval()));
    }

    private static String text(Interval interval) {
        return String.format(Locale.ROOT, "%.3f to %.3f", interval.low(), interval.high());
    }
}

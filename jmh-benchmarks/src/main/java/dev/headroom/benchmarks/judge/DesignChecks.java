package dev.headroom.benchmarks.judge;

import dev.headroom.benchmarks.estimate.PairedRatio;
import dev.headroom.benchmarks.estimate.Trend;
import dev.headroom.benchmarks.experiment.CoresExperiment;
import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whether the forks can carry a verdict at all: enough of them, null control, A/A, steadiness, drift. */
final class DesignChecks {
    private static final int LEAST_FORKS = 5;
    private static final double TOLERANCE = CoresExperiment.TOLERANCE.amount();
    private static final Interval TOLERATED = new Interval(1 - TOLERANCE, 1 + TOLERANCE);

    private final Observations seen;
    private final long seed;

    DesignChecks(Observations seen, long seed) {
        this.seen = seen;
        this.seed = seed;
    }

    List<Check> all() {
        return List.of(forks(), nullControl(), sameAgainstSame(), steadiness(), drift());
    }

    private Check forks() {
        int fewest = seen.levels().stream()
                .mapToInt(cores ->
                        seen.speedup(Role.LEVEL, cores, ForkPoint.TIME).logs().size())
                .min()
                .orElse(0);
        return new Check(
                6,
                "forks",
                Severity.VOID,
                fewest >= LEAST_FORKS,
                fewest + " forks at every level, one number a fork; at least " + LEAST_FORKS + " give an interval");
    }

    /** The team, its barrier and the wider machine must cost nothing that the law does not know of. */
    private Check nullControl() {
        int most = seen.mostCores();
        Estimate control = seen.speedup(Role.NULL_CONTROL, most, ForkPoint.TIME).estimate(seed);
        return new Check(
                9,
                "null control",
                Severity.VOID,
                control.interval().inside(TOLERATED),
                "wholly serial work on " + most + " cores has a speedup of " + text(control) + ", must lie within "
                        + text(TOLERATED));
    }

    private Check sameAgainstSame() {
        Estimate ratio = PairedRatio.of(
                        seen.byBlock(Role.BASE, 1, ForkPoint.TIME), seen.byBlock(Role.BASE_AGAIN, 1, ForkPoint.TIME))
                .estimate(seed);
        boolean apart = !ratio.interval().overlaps(TOLERATED);
        return new Check(
                22,
                "A/A",
                apart ? Severity.VOID : Severity.WARN,
                ratio.interval().contains(1),
                "the base measured twice in each block differs by the ratio " + text(ratio)
                        + ", which should contain 1; nothing below that difference is reported");
    }

    private Check steadiness() {
        SortedMap<Integer, Double> first = new TreeMap<>();
        SortedMap<Integer, Double> ratio = new TreeMap<>();
        int fork = 0;
        for (double settling : seen.all(ForkPoint.SETTLING)) {
            first.put(fork, 1.0);
            ratio.put(fork++, settling);
        }
        Estimate settling = PairedRatio.of(ratio, first).estimate(seed);
        boolean steady = settling.interval().contains(1) || Math.abs(settling.value() - 1) < TOLERANCE / 5;
        boolean beyond = !settling.interval().overlaps(TOLERATED);
        return new Check(
                5,
                "steadiness",
                beyond ? Severity.VOID : Severity.WARN,
                steady,
                "within a fork the second half took " + text(settling) + " times as long as the first");
    }

    private Check drift() {
        Trend trend = Trend.over(seen.timesInOrder());
        boolean still = trend.pValue() >= 0.01
                || Math.abs(trend.sharePerRun()) * seen.points().size() < TOLERANCE / 2;
        return new Check(
                7,
                "order",
                Severity.WARN,
                still,
                String.format(
                        Locale.ROOT,
                        "complete blocks in an order shuffled by seed %d; drift %.3f %% a fork (p = %.3f)",
                        seed,
                        100 * trend.sharePerRun(),
                        trend.pValue()));
    }

    private static String text(Estimate estimate) {
        return String.format(Locale.ROOT, "%.3f (%s)", estimate.value(), text(estimate.interval()));
    }

    private static String text(Interval interval) {
        return String.format(Locale.ROOT, "%.3f to %.3f", interval.low(), interval.high());
    }
}

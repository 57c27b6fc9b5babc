package dev.headroom.benchmarks.speedup;

import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import dev.headroom.results.law.scaling.Amdahl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many times faster a benchmark is on so many cores than on one.
 *
 * <p>The two forks of a round are compared with each other and the median of these ratios is the speedup: of the medians
 * over all forks it differs by less than their noise, and drift common to a round divides out, which halves the interval
 * where there is as much drift as noise. The interval is the smoothed bootstrap of that median over rounds, see
 * {@link dev.headroom.results.statistics.MedianInterval} for why not the plain one.
 *
 * @param kind what was held fixed
 * @param cores of the level, above 1
 * @param ratio throughput over that on one core
 * @param best the same of each fork's best iteration, a cross-check: noise only ever slows down
 */
public record Speedup(ScalingKind kind, int cores, Estimate ratio, Optional<Estimate> best) {
    private static final int BASE = 1;

    /** Refuses a level that is the base itself. */
    public Speedup {
        if (cores <= BASE) {
            throw new IllegalArgumentException("cores of a speedup must be above 1, were " + cores);
        }
    }

    /** The speedups of all levels beyond one core that have at least 5 rounds together with it, ascending. */
    public static List<Speedup> of(ForkValues values, ScalingKind kind) {
        List<Speedup> speedups = new ArrayList<>();
        for (int cores : values.levels()) {
            if (cores > BASE) {
                paired(values, cores)
                        .estimate()
                        .ifPresent(ratio -> speedups.add(new Speedup(
                                kind,
                                cores,
                                ratio,
                                PairedRatio.of(values.best(cores), values.best(BASE))
                                        .estimate())));
            }
        }
        return List.copyOf(speedups);
    }

    /** How many rounds have a fork on so many cores and one on one core. */
    public static int rounds(ForkValues values, int cores) {
        return paired(values, cores).rounds();
    }

    static PairedRatio paired(ForkValues values, int cores) {
        return PairedRatio.of(values.throughput(cores), values.throughput(BASE));
    }

    /** Half the width of the interval, as a share of the speedup. */
    public double relativeHalfWidth() {
        return (ratio.interval().high() - ratio.interval().low()) / 2 / ratio.value();
    }

    /** The share of each core that is put to use, S / n. */
    public Estimate efficiency() {
        return new Estimate(
                ratio.value() / cores,
                new Interval(ratio.interval().low() / cores, ratio.interval().high() / cores),
                "1",
                ratio.samples(),
                "speedup divided by cores, also both ends of its interval");
    }

    /** The serial fraction that this speedup alone implies: rising over levels it shows overhead, not serial code. */
    public Estimate serialFraction() {
        return new Estimate(
                Amdahl.karpFlatt(ratio.value(), cores),
                new Interval(
                        Amdahl.karpFlatt(ratio.interval().high(), cores),
                        Amdahl.karpFlatt(ratio.interval().low(), cores)),
                "1",
                ratio.samples(),
                "Karp and Flatt's metric of the speedup and of both ends of its interval");
    }
}

package dev.headroom.benchmarks.judge;

import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import dev.headroom.results.fit.AmdahlFit;
import dev.headroom.results.fit.ScalingPoint;
import dev.headroom.results.law.scaling.Amdahl;
import dev.headroom.results.statistics.Bootstrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The serial fraction that measured speedups speak of. */
final class SerialFractions {
    private SerialFractions() {}

    /** The fraction that explains one speedup; if it rises with n, the loss is overhead and no serial part. */
    static Estimate karpFlatt(Estimate speedup, int cores) {
        return new Estimate(
                Amdahl.karpFlatt(speedup.value(), cores),
                new Interval(
                        Amdahl.karpFlatt(speedup.interval().high(), cores),
                        Amdahl.karpFlatt(speedup.interval().low(), cores)),
                "1",
                speedup.samples(),
                "Karp and Flatt's metric of the speedup and of both ends of its interval");
    }

    /** Amdahl's law fitted to all forks; empty below 2 levels beyond 1 core. */
    static Optional<Estimate> fitted(Observations seen, long seed) {
        if (seen.levels().size() < 2) {
            return Optional.empty();
        }
        List<ScalingPoint> points = new ArrayList<>();
        add(points, seen, Role.BASE, 1);
        add(points, seen, Role.BASE_AGAIN, 1);
        seen.levels().forEach(cores -> add(points, seen, Role.LEVEL, cores));
        AmdahlFit fit = AmdahlFit.of(points, Bootstrap.seeded(seed));
        return fit.interval()
                .map(bounds -> new Estimate(
                        fit.serialFraction(),
                        new Interval(
                                Math.min(bounds.low(), fit.serialFraction()),
                                Math.max(bounds.high(), fit.serialFraction())),
                        "1",
                        fit.points(),
                        "least squares of the rates over cores; bootstrap over the forks of each level"));
    }

    private static void add(List<ScalingPoint> points, Observations seen, Role role, int cores) {
        seen.byBlock(role, cores, ForkPoint.TIME)
                .values()
                .forEach(millis -> points.add(ScalingPoint.ofTime(cores, millis / 1_000)));
    }
}

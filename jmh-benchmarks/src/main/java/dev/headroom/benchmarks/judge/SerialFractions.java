package dev.headroom.benchmarks.judge;

import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import dev.headroom.results.fit.Coefficient;
import dev.headroom.results.fit.FittedLaw;
import dev.headroom.results.fit.ScalingFitter;
import dev.headroom.results.fit.ScalingLaw;
import dev.headroom.results.fit.ScalingPoint;
import dev.headroom.results.law.scaling.Amdahl;
import dev.headroom.results.statistics.Bounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;

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

    /** Amdahl's law fitted to all blocks; empty below 2 levels beyond 1 core. */
    static Optional<Estimate> fitted(Observations seen, long seed) {
        if (seen.levels().size() < 2) {
            return Optional.empty();
        }
        List<ScalingPoint> points = new ArrayList<>();
        add(points, 1, seen.base(ForkPoint.TIME));
        seen.levels().forEach(cores -> add(points, cores, seen.byBlock(Role.LEVEL, cores, ForkPoint.TIME)));
        FittedLaw fit = new ScalingFitter(Set.of(ScalingLaw.AMDAHL), seed, OptionalInt.of(0))
                .fit(points)
                .law(ScalingLaw.AMDAHL)
                .orElseThrow();
        Coefficient sigma = fit.coefficient("sigma").orElseThrow();
        return Optional.of(estimate(sigma, seen.base(ForkPoint.TIME).size()));
    }

    /** By the blocks drawn again where every block is whole, else by Student's t. */
    private static Estimate estimate(Coefficient sigma, int blocks) {
        Bounds bounds = sigma.bootstrap().orElse(sigma.interval());
        return new Estimate(
                sigma.estimate(),
                new Interval(Math.min(bounds.low(), sigma.estimate()), Math.max(bounds.high(), sigma.estimate())),
                "1",
                blocks,
                "least squares of the rates over cores; "
                        + (sigma.bootstrap().isPresent() ? "bootstrap over the blocks" : "Student's t"));
    }

    private static void add(List<ScalingPoint> points, int cores, SortedMap<Integer, Double> millisByBlock) {
        millisByBlock.forEach((block, millis) -> points.add(new ScalingPoint(cores, 1_000 / millis, block.toString())));
    }
}

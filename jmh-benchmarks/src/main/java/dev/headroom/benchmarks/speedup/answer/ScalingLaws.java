package dev.headroom.benchmarks.speedup.answer;

import dev.headroom.benchmarks.speedup.ForkValues;
import dev.headroom.benchmarks.speedup.Speedup;
import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import dev.headroom.results.fit.Coefficient;
import dev.headroom.results.fit.FittedLaw;
import dev.headroom.results.fit.ScalingFit;
import dev.headroom.results.fit.ScalingFitter;
import dev.headroom.results.fit.ScalingLaw;
import dev.headroom.results.statistics.Bounds;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The laws fitted to a sweep.
 *
 * @param fit linear, Amdahl's and USL as far as the levels suffice; empty where they do not
 * @param obstacle why nothing was fitted, or why no law describes what was; blank where one was chosen
 * @param most the most cores that the fit has seen
 */
public record ScalingLaws(Optional<ScalingFit> fit, String obstacle, int most) {
    private static final int LEVELS_FOR_AMDAHL = 3;
    private static final int LEVELS_FOR_USL = 4;

    /** The laws of the levels that have a speedup; those on second threads of cores are left out. */
    static ScalingLaws of(ForkValues values, List<Speedup> speedups, ScalingQuestion question) {
        int physical = question.physicalCores().orElse(Integer.MAX_VALUE);
        List<Integer> levels = IntStream.concat(
                        IntStream.of(1), speedups.stream().mapToInt(Speedup::cores))
                .filter(cores -> cores <= physical)
                .boxed()
                .toList();
        int most = levels.get(levels.size() - 1);
        if (levels.size() < LEVELS_FOR_AMDAHL) {
            return new ScalingLaws(Optional.empty(), tooFew(levels, question.physicalCores()), most);
        }
        Set<ScalingLaw> laws = levels.size() < LEVELS_FOR_USL
                ? EnumSet.of(ScalingLaw.LINEAR, ScalingLaw.AMDAHL)
                : EnumSet.allOf(ScalingLaw.class);
        ScalingFit fit =
                new ScalingFitter(laws, question.seed(), OptionalInt.empty()).fit(FitPoints.of(values, levels));
        return new ScalingLaws(
                Optional.of(fit), fit.chosen().isPresent() ? "" : fit.choice().because(), most);
    }

    private static String tooFew(List<Integer> levels, OptionalInt physicalCores) {
        String counted = levels.size() == 1 ? "1 number of cores has" : levels.size() + " numbers of cores have";
        return counted + " 5 rounds or more" + (physicalCores.isPresent() ? " on physical cores" : "")
                + ": no law can be fitted, the smallest of interest (Amdahl's) takes " + LEVELS_FOR_AMDAHL
                + "; the speedups stand by themselves";
    }

    /** The law that the forks speak for; empty where there is none. */
    public Optional<FittedLaw> chosen() {
        return fit.flatMap(ScalingFit::chosen);
    }

    /**
     * Where the speedup over the measured base lies at confidence 0.95: in the band of the chosen law, or of one that
     * holds it as a special case and was not needed, but is not refuted either.
     */
    Bounds band(FittedLaw chosen, double cores) {
        List<Bounds> bands = new ArrayList<>(List.of(chosen.band(cores)));
        fit.stream()
                .flatMap(all -> all.laws().stream())
                .filter(law -> law.law().compareTo(chosen.law()) > 0)
                .forEach(law -> bands.add(law.band(cores)));
        return new Bounds(
                bands.stream().mapToDouble(Bounds::low).min().orElseThrow(),
                bands.stream().mapToDouble(Bounds::high).max().orElseThrow());
    }

    /** By the rounds drawn again where every round is whole, else by Student's t. */
    static Bounds bounds(Coefficient coefficient) {
        Bounds bounds = coefficient.bootstrap().orElse(coefficient.interval());
        return new Bounds(
                Math.min(bounds.low(), coefficient.estimate()), Math.max(bounds.high(), coefficient.estimate()));
    }

    /** A number that a law gives. */
    Estimate estimate(FittedLaw law, double value, Bounds bounds, long rounds) {
        return new Estimate(
                value,
                new Interval(Math.min(value, bounds.low()), Math.max(value, bounds.high())),
                "1",
                rounds,
                law.law().title() + " fitted to " + most + " cores; extrapolated where it lies beyond");
    }

    /** The mark of what lies beyond the cores measured; blank within them. */
    String beyond(double cores) {
        return cores > most ? ", beyond the measured " + most + " cores: extrapolated" : "";
    }
}

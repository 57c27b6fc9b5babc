package dev.headroom.benchmarks.speedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.statistics.Bounds;
import dev.headroom.results.statistics.MedianInterval;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether the interval at the stop, called 95 %, still holds the truth though it was looked at in every round. */
class StopRuleCoverageTest {
    private static final int MOST_ROUNDS = 40;
    private static final int LEAST_BY_BUDGET = MedianInterval.FEWEST_VALUES;

    static Stream<Arguments> cells() {
        return NoisyForks.all().stream()
                .flatMap(noise -> Stream.of(.02, .05).map(precision -> Arguments.of(noise, precision)));
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("cells")
    void at_least_93_in_100_intervals_hold(NoisyForks noise, double precision) {
        for (int levels : new int[] {1, 3, 6}) {
            for (boolean budget : new boolean[] {false, true}) {
                Simulation simulation = new Simulation(noise, levels, budget);
                assertThat(simulation.coverage(4000, stop(StopRule.of(precision))))
                        .as("%d levels, budget %s", levels, budget)
                        .isBetween(.93, .99);
            }
        }
    }

    @Test
    void three_levels_of_noisy_forks_are_covered() {
        NoisyForks noise = new NoisyForks(.01, .01, .1, .01);
        assertThat(new Simulation(noise, 3, true).coverage(500, stop(StopRule.of(.02))))
                .isBetween(.94, .98);
    }

    /** Without least and confirming rounds the luckiest interval ends the sweep. */
    @Test
    void stopping_at_the_first_narrow_interval_covers_too_little() {
        NoisyForks noise = new NoisyForks(.01, .01, 0, 0);
        assertThat(new Simulation(noise, 1, false).coverage(1000, firstNarrow(.02)))
                .isLessThan(.88);
    }

    private static Stop stop(StopRule rule) {
        return ratios -> ratios.stream().allMatch(rule::met);
    }

    private static Stop firstNarrow(double precision) {
        return ratios -> ratios.stream().allMatch(ratio -> {
            Bounds bounds = interval(ratio);
            return bounds.width() / 2 <= precision;
        });
    }

    private static Bounds interval(PairedRatio ratio) {
        return MedianInterval.of(
                        ratio.logs().stream().mapToDouble(Double::doubleValue).toArray())
                .bounds();
    }

    /** Whether rounds so far are enough. */
    private interface Stop {
        boolean enough(List<PairedRatio> ratios);
    }

    /**
     * Sweeps of levels whose true ratio is 1.
     *
     * @param budget whether it ends each sweep in a random round of 5 to 40, if the rule does not before
     */
    private record Simulation(NoisyForks noise, int levels, boolean budget) {
        /** The share of all levels' intervals at the stop that hold the truth. */
        double coverage(int runs, Stop stop) {
            SplittableRandom random = new SplittableRandom(levels);
            int held = 0;
            for (int run = 0; run < runs; run++) {
                List<PairedRatio> all = NoisyForks.ratios(noise.rounds(MOST_ROUNDS, levels, random));
                int last = budget ? random.nextInt(LEAST_BY_BUDGET, MOST_ROUNDS + 1) : MOST_ROUNDS;
                for (PairedRatio ratio : atStop(all, last, stop)) {
                    held += interval(ratio).contains(0) ? 1 : 0;
                }
            }
            return held / (double) (runs * levels);
        }

        private static List<PairedRatio> atStop(List<PairedRatio> all, int last, Stop stop) {
            for (int rounds = 3; rounds < last; rounds++) {
                List<PairedRatio> seen = first(all, rounds);
                if (stop.enough(seen)) {
                    return seen;
                }
            }
            return first(all, last);
        }

        private static List<PairedRatio> first(List<PairedRatio> ratios, int rounds) {
            return ratios.stream().map(ratio -> ratio.first(rounds)).toList();
        }
    }
}

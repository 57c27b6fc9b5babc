package dev.headroom.benchmarks.speedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.Interval;
import dev.headroom.results.statistics.Bootstrap;
import dev.headroom.results.statistics.Bounds;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a speedup's interval, called 95 %, holds the truth after a number of rounds that was fixed before. */
class SpeedupCoverageTest {
    private static final int RUNS = 4000;

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8, 10, 15, 25})
    void ninety_three_to_ninety_eight_in_100_intervals_hold(int rounds) {
        for (NoisyForks noise : NoisyForks.all()) {
            SplittableRandom random = new SplittableRandom(rounds);
            int held = 0;
            for (int run = 0; run < RUNS; run++) {
                Interval interval = NoisyForks.ratios(noise.rounds(rounds, 1, random))
                        .get(0)
                        .estimate()
                        .orElseThrow()
                        .interval();
                held += interval.contains(1) ? 1 : 0;
            }
            assertThat(held / (double) RUNS).as("%s", noise).isBetween(.925, .98);
        }
    }

    /** Why forks are paired by round: drift as large as the noise doubles the interval of the ratio of medians. */
    @Test
    void pairing_halves_the_interval_where_the_machine_drifts() {
        NoisyForks noise = new NoisyForks(.01, .01, .1, .01);
        SplittableRandom random = new SplittableRandom(3);
        double paired = 0;
        double apart = 0;
        for (int run = 0; run < 50; run++) {
            double[][] rounds = noise.rounds(25, 1, random);
            Interval interval =
                    NoisyForks.ratios(rounds).get(0).estimate().orElseThrow().interval();
            paired += interval.high() - interval.low();
            Bounds bounds = Bootstrap.seeded(run)
                    .ratioOfMedians(throughputs(rounds, 1), throughputs(rounds, 0))
                    .orElseThrow();
            apart += bounds.width();
        }
        assertThat(apart / paired).isGreaterThan(2);
    }

    private static double[] throughputs(double[][] rounds, int level) {
        return Arrays.stream(rounds)
                .mapToDouble(round -> Math.exp(round[level]))
                .toArray();
    }
}

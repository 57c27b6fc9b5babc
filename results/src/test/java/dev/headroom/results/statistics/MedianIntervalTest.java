package dev.headroom.results.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MedianIntervalTest {
    @Test
    void of_five_values_it_is_their_range() {
        MedianInterval interval = MedianInterval.of(new double[] {3, 1, 5, 2, 4});
        assertThat(interval.median()).isEqualTo(3);
        assertThat(interval.bounds()).isEqualTo(new Bounds(1, 5));
        assertThat(interval.samples()).isEqualTo(5);
    }

    /** Of 9 values the rank is Beta(5, 5), whose 2.5 % end .2120 (R: qbeta) is 1.1201 above the first place of ten. */
    @Test
    void of_nine_values_it_lies_between_the_second_and_the_third() {
        Bounds bounds =
                MedianInterval.of(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8}).bounds();
        assertThat(bounds.low()).isCloseTo(1.1201, within(1e-3));
        assertThat(bounds.high()).isCloseTo(8 - 1.1201, within(1e-3));
    }

    /** The closed form is what drawing from the joined values gives. */
    @ParameterizedTest
    @ValueSource(ints = {7, 11, 25})
    void it_is_the_bootstrap_that_draws_between_the_values(int count) {
        SplittableRandom random = new SplittableRandom(count);
        double[] sample = random.doubles(count).sorted().toArray();
        double[] medians = new double[40_000];
        Arrays.setAll(
                medians,
                i -> Confidence.median(random.doubles(count)
                        .map(share -> joined(sample, share))
                        .toArray()));
        Bounds drawn = Bounds.holding(medians, .95);
        Bounds closed = MedianInterval.of(sample).bounds();
        assertThat(closed.low()).isCloseTo(drawn.low(), within(.01));
        assertThat(closed.high()).isCloseTo(drawn.high(), within(.01));
    }

    private static double joined(double[] sorted, double share) {
        double place = Math.min(sorted.length - 1, Math.max(0, share * (sorted.length + 1) - 1));
        int below = Math.min((int) place, sorted.length - 2);
        return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8, 10, 15, 25})
    void it_covers_93_to_98_in_100_where_the_plain_bootstrap_does_not(int count) {
        SplittableRandom random = new SplittableRandom(count);
        int runs = 20_000;
        int held = 0;
        for (int run = 0; run < runs; run++) {
            double[] sample = new double[count];
            Arrays.setAll(sample, i -> skewed(random));
            held += MedianInterval.of(sample).bounds().contains(0) ? 1 : 0;
        }
        assertThat(held / (double) runs).isBetween(.93, .98);
    }

    @Test
    void the_plain_bootstrap_of_seven_covers_too_little() {
        SplittableRandom random = new SplittableRandom(7);
        int runs = 500;
        int held = 0;
        for (int run = 0; run < runs; run++) {
            double[] sample = new double[7];
            Arrays.setAll(sample, i -> skewed(random));
            held += Bootstrap.seeded(run).median(sample).orElseThrow().contains(0) ? 1 : 0;
        }
        assertThat(held / (double) runs).isLessThan(.91);
    }

    /** One-sided, its median 0, one value in ten far out. */
    private static double skewed(RandomGenerator random) {
        double scale = random.nextDouble() < .1 ? 10 : 1;
        double draw = random.nextGaussian();
        return draw < 0 ? Math.expm1(draw) : scale * Math.expm1(draw);
    }

    @Test
    void one_value_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MedianInterval.of(new double[] {1}))
                .withMessage("an interval of a median needs at least 2 values, had 1");
    }
}

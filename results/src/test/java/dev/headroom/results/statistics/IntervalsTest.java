package dev.headroom.results.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalsTest {
    @Test
    void student_interval_by_hand() {
        StudentInterval interval =
                StudentInterval.of(new double[] {1, 2, 3, 4, 5}).orElseThrow();
        assertThat(interval.mean()).isEqualTo(3);
        assertThat(interval.standardError()).isCloseTo(.70710678, within(1e-8));
        // t(.975, 4) = 2.776445
        assertThat(interval.bounds().low()).isCloseTo(3 - 1.96324, within(1e-5));
        assertThat(interval.bounds().high()).isCloseTo(3 + 1.96324, within(1e-5));
    }

    @Test
    void student_interval_covers_the_mean_19_times_in_20() {
        Random random = new Random(3);
        int covered = 0;
        for (int trial = 0; trial < 4000; trial++) {
            double[] forks =
                    random.doubles(5).map(any -> 10 + random.nextGaussian()).toArray();
            covered += StudentInterval.of(forks).orElseThrow().bounds().contains(10) ? 1 : 0;
        }
        assertThat(covered / 4000.0).isBetween(.94, .96);
    }

    @Test
    void two_forks_have_no_interval() {
        assertThat(StudentInterval.of(new double[] {1, 2})).isEmpty();
        assertThat(Bootstrap.seeded(1).mean(new double[] {1, 2, 3, 4})).isEmpty();
        assertThat(Bootstrap.seeded(1).ratioOfMedians(new double[] {1, 2, 3, 4, 5}, new double[] {1, 2, 3, 4}))
                .isEmpty();
    }

    @Test
    void bootstrap_of_a_large_sample_agrees_with_student() {
        double[] sample = new Random(5).doubles(400).toArray();
        Bounds drawn = Bootstrap.seeded(9).mean(sample).orElseThrow();
        Bounds student = StudentInterval.of(sample).orElseThrow().bounds();
        assertThat(drawn.low()).isCloseTo(student.low(), within(.004));
        assertThat(drawn.high()).isCloseTo(student.high(), within(.004));
        assertThat(Bootstrap.seeded(9).mean(sample)).contains(drawn);
    }

    @Test
    void bootstrap_of_a_median_stays_within_the_sample() {
        Bounds bounds = Bootstrap.seeded(2).median(new double[] {3, 1, 2, 5, 4}).orElseThrow();
        assertThat(bounds).isEqualTo(new Bounds(1, 5));
    }

    @Test
    void a_range_leaves_out_as_many_below_as_above() {
        double[] values = new double[100];
        Arrays.setAll(values, i -> 100 - i);
        assertThat(Bounds.holding(values, .95)).isEqualTo(new Bounds(3, 98));
        assertThat(Bounds.holding(values, .9)).isEqualTo(new Bounds(6, 95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bounds.holding(new double[39], .95))
                .withMessage("a range of 0.95 needs at least 40 values, had 39");
    }

    @Test
    void pairing_cancels_what_a_block_shares() {
        double[] slow = {10, 20, 30, 40, 50, 60};
        double[] fast = Arrays.stream(slow).map(value -> value / 2).toArray();
        Bootstrap bootstrap = Bootstrap.seeded(4);
        assertThat(bootstrap.pairedRatio(slow, fast)).contains(new Bounds(2, 2));
        assertThat(bootstrap.ratioOfMedians(slow, fast).orElseThrow().width()).isGreaterThan(1);
    }

    @Test
    void wilson_interval_of_published_cases() {
        // Newcombe, Statistics in Medicine 1998, table I, method 3
        BinomialInterval interval = BinomialInterval.of(81, 263);
        assertThat(interval.bounds().low()).isCloseTo(.2553, within(5e-5));
        assertThat(interval.bounds().high()).isCloseTo(.3662, within(5e-5));
        assertThat(BinomialInterval.of(0, 20).bounds().low()).isZero();
        assertThat(BinomialInterval.of(0, 20).bounds().high()).isCloseTo(.1611, within(5e-5));
    }

    @Test
    void nonsense_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Bounds(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bounds(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bootstrap(100, 1, .95));
        assertThatIllegalArgumentException().isThrownBy(() -> BinomialInterval.of(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> StudentInterval.of(new double[] {1, Double.NaN, 2}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bootstrap.seeded(1).pairedRatio(new double[] {1}, new double[] {1, 2}))
                .withMessageContaining("were 1 and 2");
    }
}

package dev.headroom.results.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankIntervalTest {
    @ParameterizedTest
    @CsvSource({"100, .5, 40, 61", "1000, .99, 983, 997", "10000, .99, 9880, 9920", "10000, .999, 9983, 9997"})
    void ranks_at_95_percent(long samples, double fraction, long low, long high) {
        RankInterval interval = RankInterval.of(samples, fraction);
        assertThat(interval.low()).hasValue(low);
        assertThat(interval.high()).hasValue(high);
    }

    @Test
    void too_few_samples_have_no_upper_bound() {
        RankInterval interval = RankInterval.of(1000, .999);
        assertThat(interval.low()).hasValue(997);
        assertThat(interval.high()).isEmpty();
        Histogram histogram = counting(1000);
        assertThat(interval.bounds(histogram)).isEmpty();
        assertThat(interval.lowValue(histogram)).hasValue(997);
        assertThat(interval.highValue(histogram)).isEmpty();
    }

    @Test
    void values_are_those_at_the_ranks() {
        assertThat(RankInterval.of(counting(100), .5).bounds(counting(100))).contains(new Bounds(40, 61));
        assertThat(RankInterval.of(counting(1000), .99).bounds(counting(1000))).contains(new Bounds(983, 997));
    }

    @Test
    void equal_values_share_their_ranks() {
        Histogram histogram = new Histogram(3);
        histogram.recordValueWithCount(5, 90);
        histogram.recordValueWithCount(7, 10);
        assertThat(RankInterval.of(histogram, .5).bounds(histogram)).contains(new Bounds(5, 5));
        assertThat(RankInterval.of(histogram, .9).bounds(histogram)).contains(new Bounds(5, 7));
    }

    @Test
    void three_samples_bound_a_median_on_neither_side() {
        assertThat(RankInterval.of(3, .5).low()).isEmpty();
        assertThat(RankInterval.of(3, .5).high()).isEmpty();
    }

    @Test
    void the_true_percentile_is_covered_as_often_as_promised() {
        SplittableRandom random = new SplittableRandom(11);
        double truth = 1e6 * Math.log(10);
        int covered = 0;
        for (int trial = 0; trial < 1000; trial++) {
            Histogram histogram = new Histogram(3);
            for (int i = 0; i < 300; i++) {
                histogram.recordValue(Math.round(-1e6 * Math.log1p(-random.nextDouble())));
            }
            covered += RankInterval.of(histogram, .9)
                            .bounds(histogram)
                            .orElseThrow()
                            .contains(truth)
                    ? 1
                    : 0;
        }
        assertThat(covered).isBetween(930, 985);
    }

    @Test
    void ranks_of_another_sample_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankInterval.of(100, .5).bounds(counting(99)))
                .withMessageContaining("100 samples, the histogram holds 99");
        assertThatIllegalArgumentException().isThrownBy(() -> RankInterval.of(0, .5));
        assertThatIllegalArgumentException().isThrownBy(() -> RankInterval.of(10, 50));
    }

    private static Histogram counting(int last) {
        Histogram histogram = new Histogram(4);
        for (int value = 1; value <= last; value++) {
            histogram.recordValue(value);
        }
        return histogram;
    }
}

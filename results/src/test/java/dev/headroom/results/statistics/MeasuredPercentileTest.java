package dev.headroom.results.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.HdrHistogram.Histogram;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class MeasuredPercentileTest {
    @Test
    void adding_histograms_gives_the_percentile_of_all_and_a_mean_would_not() {
        // Nine in ten requests take Exp(1 ms), one in ten Exp(10 ms): p99 is 10 ln 10 = 23.026 ms but for e^-23.
        double[] fast = exponential(900_000, 1, 1);
        double[] slow = exponential(100_000, 10, 2);
        Histogram fastOnes = histogram(fast);
        Histogram slowOnes = histogram(slow);
        Histogram merged = fastOnes.copy();
        merged.add(slowOnes);
        double exact = MeasuredPercentile.pooled(List.of(fast, slow), .99);
        MeasuredPercentile percentile = MeasuredPercentile.of(merged, .99);
        assertThat(percentile.value() / 1e6).isCloseTo(exact, Percentage.withPercentage(.2));
        assertThat(exact).isCloseTo(23.026, Percentage.withPercentage(2));
        assertThat(percentile.low().orElseThrow() / 1e6).isLessThan(23.026);
        assertThat(percentile.high().orElseThrow() / 1e6).isGreaterThan(23.026);
        double fastP99 = MeasuredPercentile.of(fastOnes, .99).value() / 1e6;
        double slowP99 = MeasuredPercentile.of(slowOnes, .99).value() / 1e6;
        assertThat(fastP99).isCloseTo(4.616, Percentage.withPercentage(2));
        assertThat(slowP99).isCloseTo(45.646, Percentage.withPercentage(2));
        assertThat((fastP99 + slowP99) / 2).isGreaterThan(1.07 * exact);
        assertThat(.9 * fastP99 + .1 * slowP99).isLessThan(.4 * exact);
    }

    @Test
    void a_small_sample_says_which_end_it_lacks() {
        assertThat(MeasuredPercentile.of(histogram(exponential(1000, 1, 3)), .999)
                        .missingBound())
                .contains("no upper bound: n too small");
        assertThat(MeasuredPercentile.of(histogram(exponential(1000, 1, 3)), .001)
                        .missingBound())
                .contains("no lower bound: n too small");
        assertThat(MeasuredPercentile.of(histogram(exponential(3, 1, 3)), .5).missingBound())
                .contains("no bounds: n too small");
        assertThat(MeasuredPercentile.of(histogram(exponential(1000, 1, 3)), .99)
                        .missingBound())
                .isEmpty();
    }

    @Test
    void it_knows_its_name_and_whether_it_may_be_shown() {
        MeasuredPercentile percentile = MeasuredPercentile.of(histogram(exponential(9_999, 1, 4)), .999);
        assertThat(percentile.name()).isEqualTo("p99.9");
        assertThat(percentile.shown()).isFalse();
        assertThat(MeasuredPercentile.of(histogram(exponential(10_000, 1, 4)), .999)
                        .shown())
                .isTrue();
    }

    @Test
    void pooled_values_by_hand() {
        assertThat(MeasuredPercentile.pooled(List.of(new double[] {4, 1}, new double[] {3, 2}), .5))
                .isEqualTo(2, within(0.0));
        assertThat(MeasuredPercentile.pooled(List.of(new double[] {4, 1}, new double[] {3, 2}), .99))
                .isEqualTo(4, within(0.0));
    }

    private static double[] exponential(int count, double mean, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return random.doubles(count).map(u -> -mean * Math.log(1 - u)).toArray();
    }

    /** The values, in milliseconds, as nanoseconds. */
    private static Histogram histogram(double[] millis) {
        Histogram histogram = new Histogram(3);
        for (double value : millis) {
            histogram.recordValue(Math.round(value * 1e6));
        }
        return histogram;
    }
}

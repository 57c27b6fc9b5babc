package dev.headroom.results.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;

class RunsTestTest {
    @Test
    void three_and_three_by_hand() {
        // 20 orders: 2 of two runs, 4 of three, 8 of four, 4 of five, 2 of six.
        RunsTest two = runs(1, 2, 3, -1, -2, -3);
        assertThat(two.runs()).isEqualTo(2);
        assertThat(two.tooFewProbability()).isCloseTo(.1, within(1e-12));
        assertThat(two.twoSidedProbability()).isCloseTo(.2, within(1e-12));
        RunsTest three = runs(1, -1, -2, -3, 2, 3);
        assertThat(three.runs()).isEqualTo(3);
        assertThat(three.tooFewProbability()).isCloseTo(.3, within(1e-12));
        RunsTest six = runs(1, -1, 1, -1, 1, -1);
        assertThat(six.tooManyProbability()).isCloseTo(.1, within(1e-12));
        assertThat(six.tooFewProbability()).isCloseTo(1, within(1e-12));
        assertThat(runs(1, -1, -1, 1, 1, -1).twoSidedProbability()).isEqualTo(1);
    }

    @Test
    void ten_and_ten_as_in_the_table_of_swed_and_eisenhart() {
        // Annals of Mathematical Statistics, 1943: P(R <= 6) = .019; by counting 3422 / 184756.
        double[] residuals = {1, 1, 1, -1, -1, -1, -1, 1, 1, 1, 1, -1, -1, -1, 1, 1, 1, -1, -1, -1};
        RunsTest test = RunsTest.ofSigns(residuals).orElseThrow();
        assertThat(test.runs()).isEqualTo(6);
        assertThat(test.positives()).isEqualTo(10);
        assertThat(test.tooFewProbability()).isCloseTo(3422.0 / 184756, within(1e-12));
    }

    @Test
    void zeros_have_no_sign() {
        assertThat(RunsTest.ofSigns(new double[] {0, 1, 0, 1, -0.0, -1, -1, 0}))
                .isEqualTo(RunsTest.ofSigns(new double[] {1, 1, -1, -1}));
    }

    @Test
    void one_sign_alone_gives_no_test() {
        assertThat(RunsTest.ofSigns(new double[] {1, 2, 3, 4})).isEmpty();
        assertThat(RunsTest.ofSigns(new double[] {-1, 0})).isEmpty();
        assertThat(RunsTest.ofSigns(new double[] {0, 0, 0})).isEmpty();
        assertThat(RunsTest.ofSigns(new double[] {})).isEmpty();
    }

    @Test
    void a_residual_that_is_no_number_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunsTest.ofSigns(new double[] {1, Double.NaN, -1}))
                .withMessage("a sample must be finite, held NaN");
    }

    @Test
    void a_hundred_thousand_signs_agree_with_the_normal_limit() {
        double[] residuals = new Random(3).doubles(100_000, -1, 1).toArray();
        RunsTest test = RunsTest.ofSigns(residuals).orElseThrow();
        double both = 2.0 * test.positives() * test.negatives();
        double mean = both / 100_000 + 1;
        double deviation = Math.sqrt(both * (both - 100_000) / (1e10 * 99_999));
        double limit = new NormalDistribution(mean, deviation).cumulativeProbability(test.runs() + .5);
        assertThat(test.tooFewProbability()).isCloseTo(limit, within(1e-4));
        double[] sorted = residuals.clone();
        Arrays.sort(sorted);
        assertThat(RunsTest.ofSigns(sorted).orElseThrow().tooFewProbability()).isZero();
    }

    @Property(tries = 200)
    void counting_every_order_gives_the_same(
            @ForAll @IntRange(min = 2, max = 11) int size, @ForAll @IntRange(min = 1) int bits) {
        int order = bits & ((1 << size) - 1);
        RunsTest.ofSigns(signs(order, size)).ifPresent(test -> {
            int[] atMost = new int[2];
            for (int other = 0; other < 1 << size; other++) {
                if (Integer.bitCount(other) == Integer.bitCount(order)) {
                    atMost[1]++;
                    atMost[0] += runsOf(other, size) <= test.runs() ? 1 : 0;
                }
            }
            assertThat(test.tooFewProbability()).isCloseTo((double) atMost[0] / atMost[1], within(1e-12));
        });
    }

    private static int runsOf(int order, int size) {
        int changes = (order ^ (order >> 1)) & ((1 << (size - 1)) - 1);
        return Integer.bitCount(changes) + 1;
    }

    private static double[] signs(int order, int size) {
        double[] signs = new double[size];
        Arrays.setAll(signs, i -> (order >> i & 1) == 1 ? 1 : -1);
        return signs;
    }

    private static RunsTest runs(double... residuals) {
        return RunsTest.ofSigns(residuals).orElseThrow();
    }
}

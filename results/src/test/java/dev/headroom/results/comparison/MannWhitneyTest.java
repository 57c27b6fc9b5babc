package dev.headroom.results.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MannWhitneyTest {
    @ParameterizedTest
    @CsvSource({"3, .1", "4, .02857", "5, .00794", "6, .00216", "7, .00058"})
    void the_smallest_p_of_two_separate_samples(int size, double smallest) {
        double[] low = new Random(1).doubles(size).toArray();
        double[] high = Arrays.stream(low).map(value -> value + 2).toArray();
        assertThat(MannWhitney.of(low, high).pValue()).isCloseTo(smallest, within(6e-6));
        assertThat(MannWhitney.smallest(size, size)).isCloseTo(smallest, within(6e-6));
        assertThat(MannWhitney.of(high, low).u()).isEqualTo(size * size);
        assertThat(MannWhitney.of(low, low).pValue()).isEqualTo(1);
    }

    @Test
    void ties_by_hand() {
        // Ranks 1, 2.5 | 2.5, 4: of 6 divisions the first pair's sum is at most 3.5 in 2.
        MannWhitney tied = MannWhitney.of(new double[] {1, 2}, new double[] {2, 3});
        assertThat(tied.u()).isEqualTo(.5);
        assertThat(tied.pValue()).isCloseTo(4.0 / 6, within(1e-12));
    }

    @Test
    void the_limit_takes_over_where_counting_ends() {
        Random random = new Random(4);
        double[] first = random.doubles(50).map(value -> Math.rint(20 * value)).toArray();
        double[] second =
                random.doubles(50).map(value -> Math.rint(20 * value) + 3).toArray();
        double counted = MannWhitney.of(first, second).pValue();
        double[] oneMore = Arrays.copyOf(second, 51);
        oneMore[50] = 13;
        assertThat(counted).isBetween(.001, .2);
        assertThat(MannWhitney.of(first, oneMore).pValue()).isCloseTo(counted, within(.01));
        double[] same = new double[80];
        assertThat(MannWhitney.of(same, same).pValue()).isEqualTo(1);
    }

    @Test
    void an_empty_sample_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MannWhitney.of(new double[] {1}, new double[] {}))
                .withMessage("each sample must hold at least 1 value, held 1 and 0");
    }
}

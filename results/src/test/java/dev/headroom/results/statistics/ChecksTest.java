package dev.headroom.results.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {
    @ParameterizedTest
    @CsvSource({".5, 20", ".9, 100", ".99, 1000", ".999, 10000", ".9999, 100000"})
    void a_percentile_needs_ten_values_above(double fraction, long needed) {
        assertThat(SampleSize.neededFor(fraction)).isEqualTo(needed);
        assertThat(new SampleSize(needed).allows(fraction)).isTrue();
        assertThat(new SampleSize(needed - 1).allows(fraction)).isFalse();
    }

    @Test
    void the_shortage_is_said_in_a_sentence() {
        assertThat(new SampleSize(12_000).shortage(.9999)).contains("p99.99 needs 100000 samples, 12000 seen");
        assertThat(new SampleSize(12_000).shortage(.99)).isEmpty();
    }

    @Test
    void equal_shares_are_likely_and_skewed_ones_are_not() {
        ChiSquareShares even =
                ChiSquareShares.of(new long[] {250, 250, 250, 250}).orElseThrow();
        assertThat(even.pValue()).isCloseTo(1, within(1e-12));
        assertThat(even.largestDeviation()).isZero();
        ChiSquareShares skewed =
                ChiSquareShares.of(new long[] {250, 250, 90, 410}).orElseThrow();
        assertThat(skewed.furthest()).isIn(2, 3);
        assertThat(skewed.largestDeviation()).isCloseTo(.16, within(1e-12));
        assertThat(skewed.pValue()).isLessThan(1e-9);
    }

    @Test
    void chi_square_by_table() {
        // 100 against 60 of 160: (20^2 + 20^2) / 80 = 10, one degree of freedom, p = .001565
        ChiSquareShares shares = ChiSquareShares.of(new long[] {100, 60}).orElseThrow();
        assertThat(shares.statistic()).isCloseTo(10, within(1e-12));
        assertThat(shares.pValue()).isCloseTo(.0015654, within(1e-7));
        assertThat(ChiSquareShares.of(new long[] {3, 4})).isEmpty();
        assertThat(ChiSquareShares.of(new long[] {0, 0, 0})).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> ChiSquareShares.of(new long[] {100}));
    }
}

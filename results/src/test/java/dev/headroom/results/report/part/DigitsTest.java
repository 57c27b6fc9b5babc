package dev.headroom.results.report.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values as a reader wants them. */
final class DigitsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.77777|1|1.778",
                "0.5|1|0.5000",
                "12345.6|1|12,346",
                "0|1|0",
                "3|1|3",
                "523.44|1/s|523.4/s",
                "0.01234|s|12.34 ms",
                "12.5|s|12.50 s",
                "45350000|ns|45.35 ms",
                "20000000000|ns|20 s",
                "8.5|%|8.500 %",
                "0.00000123|1|1.23e-06",
                "-0.0123|1|-0.01230"
            })
    void a_value_has_four_significant_digits_and_its_unit(double value, String unit, String shown) {
        assertThat(Digits.value(value, unit)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.000769094|0.0007691",
                "0.0267159|0.02672",
                "995.6486|995.6",
                "0|0",
                "1.5e-9|1.50e-09",
                "-0.00012|-0.0001200"
            })
    void a_coefficient_has_four_significant_digits_however_small(double value, String shown) {
        assertThat(Digits.significant(value)).isEqualTo(shown);
    }

    @Test
    void an_interval_shares_the_scale_of_its_value() {
        assertThat(Digits.withInterval(0.95, new Interval(0.9, 1.1), "s")).isEqualTo("950 ms [900, 1,100]");
    }

    @Test
    void an_exact_value_has_no_interval() {
        assertThat(Digits.withInterval(2, Interval.exactly(2), "1")).isEqualTo("2");
    }

    @Test
    void a_tolerance_is_printed_as_it_was_set() {
        assertThat(Digits.plain(0.02)).isEqualTo("0.02");
        assertThat(Digits.plain(0.05 * 100)).isEqualTo("5");
    }
}

package dev.headroom.results.cli.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
    @ParameterizedTest
    @CsvSource({
        "1.23456789, 1.2346 s",
        "0.0012345678, 1.2346 ms",
        "0.00000123456, 1.2346 us",
        "0.00000000123, 1.23 ns",
        "0, 0 s",
        "123456.7, 123457 s"
    })
    void a_time_has_five_digits_and_a_unit_of_its_size(double seconds, String shown) {
        assertThat(Digits.FIVE.text(seconds, Unit.SECONDS)).isEqualTo(shown);
    }

    @Test
    void what_was_given_is_shown_unchanged() {
        assertThat(Digits.AS_GIVEN.text(0.0007690945, Unit.NONE)).isEqualTo("0.0007690945");
        assertThat(Digits.AS_GIVEN.text(0.005, Unit.SECONDS)).isEqualTo("5 ms");
        assertThat(Digits.AS_GIVEN.text(123456789, Unit.COUNT)).isEqualTo("123456789");
    }

    @Test
    void extreme_numbers_are_written_with_an_exponent() {
        assertThat(Digits.FIVE.text(9.999999999999999e299, Unit.PER_SECOND)).isEqualTo("1E+300/s");
        assertThat(Digits.FIVE.text(3.12661234e-221, Unit.NONE)).isEqualTo("3.1266E-221");
    }

    @Test
    void a_share_is_shown_in_percent_too() {
        assertThat(Digits.FIVE.text(0.5964324718, Unit.SHARE)).isEqualTo("0.59643 (59.643 %)");
    }
}

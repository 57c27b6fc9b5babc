package dev.headroom.results.law.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetriesTest {
    @ParameterizedTest
    @CsvSource({".01, 1.0101", ".1, 1.1110", ".5, 1.8750", ".9, 3.4390", "0, 1", "1, 4"})
    void attempts_of_three_retries(double failure, double attempts) {
        assertThat(new Retries(failure, 3).attempts()).isCloseTo(attempts, within(6e-5));
    }

    @Test
    void a_request_fails_when_all_attempts_do() {
        assertThat(new Retries(.1, 3).requestFailure()).isCloseTo(1e-4, within(1e-18));
        assertThat(Retries.fewest(.1, 1.0001e-4)).hasValue(3);
        assertThat(Retries.fewest(.1, .9999e-4)).hasValue(4);
        assertThat(Retries.fewest(.1, .1)).hasValue(0);
        assertThat(Retries.worstFailure(3, 1e-4)).isCloseTo(.1, within(1e-15));
    }

    @Test
    void no_number_of_retries_helps_what_always_fails() {
        assertThat(Retries.fewest(1, .5)).isEmpty();
        assertThat(Retries.fewest(.5, 0)).isEmpty();
        assertThat(Retries.fewest(0, 0)).hasValue(0);
    }

    @Property(tries = 300)
    void near_certain_failure_keeps_its_digits(
            @ForAll @IntRange(min = 0, max = 50) int retries,
            @ForAll @Scale(15) @DoubleRange(min = 0, max = 1) double failure) {
        double sum = 0;
        for (int attempt = retries; attempt >= 0; attempt--) {
            sum = sum * failure + 1;
        }
        assertThat(new Retries(failure, retries).attempts()).isCloseTo(sum, within(1e-13 * sum));
    }

    @Property(tries = 300)
    void the_fewest_retries_are_enough_and_one_fewer_is_not(
            @ForAll @Scale(15) @DoubleRange(min = 1e-6, max = .999) double failure,
            @ForAll @Scale(15) @DoubleRange(min = 1e-12, max = .999) double limit) {
        int retries = Retries.fewest(failure, limit).orElseThrow();
        assertThat(new Retries(failure, retries).requestFailure()).isLessThanOrEqualTo(limit);
        if (retries > 0) {
            assertThat(new Retries(failure, retries - 1).requestFailure()).isGreaterThan(limit);
        }
    }

    @Property(tries = 300)
    void the_worst_failure_just_meets_the_limit(
            @ForAll @IntRange(min = 0, max = 50) int retries,
            @ForAll @Scale(15) @DoubleRange(min = 1e-12, max = 1) double limit) {
        Retries law = new Retries(Retries.worstFailure(retries, limit), retries);
        assertThat(law.requestFailure()).isCloseTo(limit, within(1e-13 * limit));
    }

    @Test
    void nonsense_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Retries(1.1, 3))
                .withMessage("failure probability must be between 0 and 1, was 1.1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Retries(.1, -1));
    }
}

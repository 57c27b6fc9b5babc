package dev.headroom.results.law.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UniversalScalabilityTest {
    // Schwartz's 32 points on a Cisco router, as fitted by Gunther
    private static final UniversalScalability CISCO = new UniversalScalability(.02671591, .0007690945, 995.6486);

    @ParameterizedTest
    @CsvSource({
        ".05, .001, 1 1.901141 3.442341 5.689900 8.040201 9.034444 7.822048, 30.8221, 9.037984",
        ".02, .0005, 1 1.958864 3.752345 6.849315 11.267606 15.122873 14.967259, 44.2719, ",
        ".1, .01, 1 1.785714 2.816901 3.539823 3.265306 2.282454 1.343973, 9.4868, 3.574791"
    })
    void throughput_at_1_to_64_and_its_peak(
            double contention, double coherency, String throughputs, double peak, Double highest) {
        UniversalScalability law = new UniversalScalability(contention, coherency, 1);
        double[] expected = Stream.of(throughputs.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        for (int i = 0; i < expected.length; i++) {
            assertThat(law.throughput(1 << i)).isCloseTo(expected[i], within(5e-7));
        }
        assertThat(law.peakConcurrency()).hasValueCloseTo(peak, within(5e-5));
        if (highest != null) {
            assertThat(law.peakThroughput()).hasValueCloseTo(highest, within(5e-7));
            assertThat(law.limit()).hasValueCloseTo(highest, within(5e-7));
        }
    }

    @Test
    void the_inverse_heeds_coherency_where_a_known_library_forgets_it() {
        // 11048/s: without kappa the answer would be 15.35
        assertThat(CISCO.concurrencyAtThroughput(11_048)).hasValueCloseTo(19.92, within(.005));
        assertThat(CISCO.peakConcurrency()).hasValueCloseTo(35.57, within(.005));
        // The published 12,341 is the throughput of 35 whole ones
        assertThat(CISCO.throughput(35)).isBetween(12_341.0, 12_342.0);
        assertThat(CISCO.peakThroughput()).hasValueCloseTo(12_342.85, within(.005));
    }

    @Test
    void both_concurrencies_of_one_throughput_by_hand() {
        // X(n) = n / (1 + n (n - 1) / 20): X(4) = 4 / 1.6 and X(5) = 5 / 2 are both 2.5
        UniversalScalability law = new UniversalScalability(0, .05, 1);
        assertThat(law.concurrencyAtThroughput(2.5)).hasValueCloseTo(4.0, within(1e-12));
        assertThat(law.concurrencyPastPeak(2.5)).hasValueCloseTo(5.0, within(1e-12));
        assertThat(law.responseTime(4)).isCloseTo(1.6, within(1e-15));
        assertThat(law.concurrencyAtResponseTime(2)).hasValueCloseTo(5.0, within(1e-12));
        assertThat(law.responseTimeAtThroughput(2.5)).hasValueCloseTo(1.6, within(1e-12));
        assertThat(law.throughputAtResponseTime(2)).hasValueCloseTo(2.5, within(1e-12));
    }

    @Test
    void above_the_peak_no_concurrency_answers() {
        assertThat(CISCO.concurrencyAtThroughput(12_343)).isEmpty();
        assertThat(CISCO.concurrencyPastPeak(12_343)).isEmpty();
        assertThat(CISCO.responseTimeAtThroughput(12_343)).isEmpty();
    }

    @Test
    void below_the_throughput_of_one_only_the_far_side_answers() {
        assertThat(CISCO.concurrencyAtThroughput(995)).isEmpty();
        assertThat(CISCO.concurrencyPastPeak(995)).hasValueCloseTo(1_266.34, within(.005));
        assertThat(CISCO.concurrencyAtResponseTime(.001)).isEmpty();
    }

    @Test
    void without_coherency_there_is_no_peak_and_the_law_is_amdahls() {
        UniversalScalability law = new UniversalScalability(.1, 0, 1);
        assertThat(law.peakConcurrency()).isEmpty();
        assertThat(law.peakThroughput()).isEmpty();
        assertThat(law.throughput(16)).isCloseTo(new Amdahl(.1).speedup(16), within(1e-12));
        assertThat(law.limit()).hasValueCloseTo(10.0, within(1e-12));
        assertThat(law.concurrencyAtThroughput(6.4)).hasValueCloseTo(16.0, within(1e-12));
        assertThat(law.concurrencyAtThroughput(10)).isEmpty();
        assertThat(law.concurrencyPastPeak(6.4)).isEmpty();
    }

    @Test
    void without_either_growth_is_linear_and_response_time_says_nothing() {
        UniversalScalability law = new UniversalScalability(0, 0, 50);
        assertThat(law.limit()).isEmpty();
        assertThat(law.concurrencyAtThroughput(400)).hasValueCloseTo(8.0, within(1e-12));
        assertThat(law.responseTimeAtThroughput(400)).hasValueCloseTo(.02, within(1e-12));
        assertThat(law.concurrencyAtResponseTime(.02)).isEmpty();
        assertThat(law.throughputAtResponseTime(.02)).isEmpty();
    }

    @Test
    void where_all_waits_its_turn_throughput_is_constant_and_tells_no_concurrency() {
        UniversalScalability law = new UniversalScalability(1, 0, 50);
        assertThat(law.throughput(7)).isEqualTo(50);
        assertThat(law.limit()).hasValue(50);
        assertThat(law.concurrencyAtThroughput(50)).isEmpty();
        assertThat(law.concurrencyAtThroughput(49)).isEmpty();
        assertThat(law.concurrencyAtResponseTime(.14)).hasValueCloseTo(7.0, within(1e-12));
    }

    @Test
    void a_law_that_only_falls_has_its_peak_at_one() {
        UniversalScalability law = new UniversalScalability(.9, .5, 10);
        assertThat(law.peakConcurrency()).hasValue(1);
        assertThat(law.limit()).hasValue(10);
        assertThat(law.concurrencyAtThroughput(10)).hasValue(1);
        assertThat(law.concurrencyPastPeak(10)).hasValue(1);
        assertThat(law.concurrencyPastPeak(law.throughput(3))).hasValueCloseTo(3.0, within(1e-12));
    }

    @Test
    void what_a_double_cannot_hold_is_empty() {
        UniversalScalability law = new UniversalScalability(.1, 1e-12, 1e12);
        assertThat(law.concurrencyPastPeak(1e-300)).isEmpty();
        assertThat(law.concurrencyAtResponseTime(1e300)).isEmpty();
        assertThat(new UniversalScalability(0, Double.MIN_VALUE, 1).peakThroughput())
                .isPresent();
    }

    @Test
    void nonsense_is_refused_with_the_value() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UniversalScalability(.1, -1, 1))
                .withMessage("coherency must be at least 0 and finite, was -1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new UniversalScalability(1.1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> CISCO.responseTime(.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CISCO.concurrencyAtThroughput(0))
                .withMessage("throughput must be above 0 and finite, was 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> CISCO.concurrencyPastPeak(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> CISCO.throughputAtResponseTime(-1));
    }
}

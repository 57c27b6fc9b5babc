package dev.headroom.results.law.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultiServerQueueTest {
    @ParameterizedTest
    @CsvSource({
        "1, .5, .5000000000, 2.00000000, 9.210340",
        "1, .8, .8000000000, 5.00000000, 23.025851",
        "1, .95, .9500000000, 20.00000000, 92.103404",
        "2, .5, .3333333333, 1.33333333, 5.665961",
        "2, .8, .7111111111, 2.77777778, 11.937370",
        "2, .95, .9256410256, 10.25641026, 46.332619",
        "4, .5, .1739130435, 1.08695652, 4.764248",
        "4, .8, .5964324718, 1.74554059, 6.893204",
        "4, .95, .8914189952, 5.45709498, 23.566865",
        "8, .5, .0590439947, 1.01476100, 4.624660",
        "8, .8, .4576449254, 1.28602808, 5.152182",
        "8, .95, .8441686306, 3.11042158, 12.366049"
    })
    void wait_probability_mean_and_p99(int servers, double utilisation, double wait, double mean, double p99) {
        MultiServerQueue queue = new MultiServerQueue(servers * utilisation, 1, servers);
        assertThat(queue.waitProbability()).isCloseTo(wait, within(6e-11));
        assertThat(queue.meanResponse()).isCloseTo(mean, within(6e-9));
        assertThat(queue.responsePercentile(.99)).isCloseTo(p99, within(6e-7));
    }

    @Test
    void exact_fractions_and_textbook_answers() {
        MultiServerQueue queue = new MultiServerQueue(2, 1, 3);
        assertThat(queue.blockingProbability()).isCloseTo(4.0 / 19, within(1e-15));
        assertThat(queue.waitProbability()).isCloseTo(4.0 / 9, within(1e-15));
        assertThat(new MultiServerQueue(6, 1, 10).waitProbability()).isCloseTo(.1012992427, within(6e-11));
        assertThat(new MultiServerQueue(10, 1, 14).waitProbability()).isCloseTo(.1741319336, within(6e-11));
    }

    @Test
    void times_scale_with_the_service_time() {
        MultiServerQueue queue = new MultiServerQueue(320, .01, 4);
        assertThat(queue.utilisation()).isCloseTo(.8, within(1e-12));
        assertThat(queue.meanResponse()).isCloseTo(.0174554059, within(1e-10));
        assertThat(queue.responsePercentile(.99)).isCloseTo(.06893204, within(1e-8));
        assertThat(queue.meanWait()).isCloseTo(.0074554059, within(1e-10));
    }

    @Test
    void the_tail_is_smooth_where_its_formula_would_divide_by_zero() {
        double at = new MultiServerQueue(1, 1, 2).responseExceeds(3);
        assertThat(at).isCloseTo(Math.exp(-3) * (1 + 3.0 / 3), within(1e-12));
        assertThat(new MultiServerQueue(1 + 1e-13, 1, 2).responseExceeds(3)).isCloseTo(at, within(1e-10));
    }

    @Test
    void ten_thousand_servers_are_no_trouble() {
        MultiServerQueue queue = new MultiServerQueue(9_900, 1, 10_000);
        assertThat(queue.waitProbability()).isBetween(.2, .3);
        assertThat(new MultiServerQueue(5_000, 1, 10_000).meanResponse()).isCloseTo(1, within(1e-9));
    }

    @Test
    void percentiles_of_ten_thousand_servers_are_quick() {
        MultiServerQueue queue = new MultiServerQueue(9_900, 1, 10_000);
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> assertThat(queue.responsePercentile(.99))
                .isBetween(4.6, 4.7));
        assertThat(queue.waitPercentile(.99)).isCloseTo(Math.log(queue.waitProbability() / .01) / 100, within(1e-14));
    }

    /** One server makes the response exponential, so that each percentile has a closed form. */
    @ParameterizedTest
    @ValueSource(doubles = {.99, .995, .9999, .9999999})
    void a_nearly_saturated_server_has_a_finite_p99(double utilisation) {
        MultiServerQueue queue = new MultiServerQueue(utilisation, 1, 1);
        double mean = 1 / (1 - utilisation);
        assertThat(queue.responsePercentile(.99)).isCloseTo(mean * Math.log(100), Percentage.withPercentage(1e-6));
        assertThat(queue.responseExceeds(1_000 * mean)).isZero();
    }

    @Test
    void waits_and_queue_lengths() {
        MultiServerQueue queue = new MultiServerQueue(80, .01, 1);
        assertThat(queue.waitExceeds(0)).isCloseTo(.8, within(1e-15));
        assertThat(queue.waitExceeds(.05)).isCloseTo(.8 * Math.exp(-1), within(1e-15));
        assertThat(queue.waitPercentile(.95)).isCloseTo(Math.log(16) / 20, within(1e-14));
        assertThat(queue.waitPercentile(.2)).isZero();
        assertThat(queue.waitPercentile(.1)).isZero();
        assertThat(queue.meanInSystem()).isCloseTo(4, within(1e-13));
        assertThat(queue.meanInQueue()).isCloseTo(3.2, within(1e-13));
    }

    @Test
    void arrivals_for_a_response() {
        assertThat(MultiServerQueue.arrivalsForResponse(.05, .01, 1).orElseThrow())
                .isCloseTo(80, within(1e-12));
        assertThat(MultiServerQueue.arrivalsForResponse(1.74554059, 1, 4).orElseThrow())
                .isCloseTo(3.2, within(1e-8));
        assertThat(MultiServerQueue.arrivalsForResponse(.01, .01, 1)).isEmpty();
    }

    @Test
    void a_queue_without_steady_state_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MultiServerQueue(4, 1, 4))
                .withMessageContaining("utilisation must be below 1, was 1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new MultiServerQueue(-1, 1, 4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MultiServerQueue(1, 1, 4).responsePercentile(99))
                .withMessageContaining("such as 0.99, was 99.0");
    }
}

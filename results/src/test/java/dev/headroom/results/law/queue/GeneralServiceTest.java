package dev.headroom.results.law.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneralServiceTest {
    @ParameterizedTest
    @CsvSource({
        ".5, 0, .5", ".5, .5, .75", ".5, 1, 1", ".5, 4, 2.5",
        ".8, 0, 2", ".8, .5, 3", ".8, 1, 4", ".8, 4, 10",
        ".95, 0, 9.5", ".95, .5, 14.25", ".95, 1, 19", ".95, 4, 47.5"
    })
    void pollaczek_khinchine(double utilisation, double variation, double wait) {
        SingleServerQueue queue = new SingleServerQueue(utilisation / .01, .01, variation);
        assertThat(queue.meanWait()).isCloseTo(wait * .01, within(1e-14));
        assertThat(queue.meanResponse()).isCloseTo((1 + wait) * .01, within(1e-14));
        assertThat(SingleServerQueue.arrivalsForWait(wait * .01, .01, variation).orElseThrow())
                .isCloseTo(utilisation / .01, within(1e-11));
    }

    @ParameterizedTest
    @CsvSource({"0, .3727703", "1, .7455406", "4, 1.8638515"})
    void allen_cunneen_of_four_servers(double variation, double wait) {
        GeneralQueue queue = new GeneralQueue(new MultiServerQueue(3.2, 1, 4), 1, variation);
        assertThat(queue.meanWait()).isCloseTo(wait, within(6e-8));
        assertThat(queue.meanResponse()).isCloseTo(1 + wait, within(6e-8));
        assertThat(queue.arrivalsForWait(queue.meanWait()).orElseThrow()).isCloseTo(3.2, within(1e-13));
    }

    @Test
    void where_nothing_varies_nobody_waits_and_no_arrival_rate_is_the_answer() {
        GeneralQueue clockwork = new GeneralQueue(new MultiServerQueue(3.2, 1, 4), 0, 0);
        assertThat(clockwork.meanWait()).isZero();
        assertThat(clockwork.arrivalsForWait(1)).isEmpty();
        assertThat(SingleServerQueue.arrivalsForWait(0, 1, 1)).isEmpty();
    }

    @Test
    void nonsense_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SingleServerQueue(100, .01, 1))
                .withMessageContaining("utilisation must be below 1, was 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SingleServerQueue(50, .01, -1))
                .withMessageContaining("squared coefficient of variation of service must be at least 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeneralQueue(new MultiServerQueue(1, 1, 2), -1, 1))
                .withMessageContaining("squared coefficient of variation of arrivals");
    }
}

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

class FanOutTest {
    @ParameterizedTest
    @CsvSource({"1, .0100", "10, .0956", "100, .6340"})
    void one_slow_answer_in_a_hundred(int servers, double slow) {
        assertThat(new FanOut(.01, servers).requestSlow()).isCloseTo(slow, within(6e-5));
    }

    @Test
    void rare_slowness_is_not_rounded_away() {
        assertThat(new FanOut(1e-18, 100).requestSlow()).isCloseTo(1e-16, within(1e-30));
        assertThat(FanOut.slowProbability(1e-16, 100)).isCloseTo(1e-18, within(1e-32));
    }

    @Test
    void certainties() {
        assertThat(new FanOut(0, 100).requestSlow()).isZero();
        assertThat(new FanOut(1, 100).requestSlow()).isEqualTo(1);
        assertThat(FanOut.servers(0, .5)).isEmpty();
        assertThat(FanOut.servers(1, .5)).isEmpty();
        assertThat(FanOut.servers(.01, 1)).isEmpty();
        assertThat(FanOut.servers(.01, 0)).hasValue(0);
    }

    @Property(tries = 300)
    void both_inverses_lead_back(
            @ForAll @Scale(15) @DoubleRange(min = 1e-15, max = .5) double slow,
            @ForAll @IntRange(min = 1, max = 10) int servers) {
        double requestSlow = new FanOut(slow, servers).requestSlow();
        assertThat(FanOut.slowProbability(requestSlow, servers)).isCloseTo(slow, within(1e-12 * slow));
        assertThat(FanOut.servers(slow, requestSlow).orElseThrow()).isCloseTo(servers, within(1e-11 * servers));
    }

    @Test
    void nonsense_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FanOut(.01, 0))
                .withMessageContaining("servers must be at least 1");
        assertThatIllegalArgumentException().isThrownBy(() -> FanOut.slowProbability(-.1, 1));
    }
}

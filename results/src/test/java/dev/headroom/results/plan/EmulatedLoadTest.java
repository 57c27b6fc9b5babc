package dev.headroom.results.plan;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EmulatedLoadTest {
    @Test
    void four_fifths_of_the_real_cores_may_be_taken() {
        assertThatCode(() -> new EmulatedLoad(0.1, 2).refuse(16)).doesNotThrowAnyException();
    }

    @Test
    void more_is_refused_with_the_share_that_would_do() {
        assertThatThrownBy(() -> new EmulatedLoad(0.1, 2).refuse(32))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "32 emulated cores of 0.1 real ones each need 3.2 cores, but at most 1.6 of the 2")
                .hasMessageContaining("emulated_share of at most 0.05 ");
        assertThatCode(() -> new EmulatedLoad(0.05, 2).refuse(32)).doesNotThrowAnyException();
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> new EmulatedLoad(1, 2)).hasMessageContaining("above 0 and below 1, was 1.0");
        assertThatThrownBy(() -> new EmulatedLoad(0.1, 0)).hasMessageContaining("host cores must be at least 1");
        assertThatThrownBy(() -> new EmulatedLoad(0.1, 2).refuse(0)).hasMessageContaining("at least 1, were 0");
    }
}

package dev.headroom.scenarios.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.results.law.cache.Zipf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.99, 1, 1.01, 1.5})
    void the_exponent_asked_for_is_the_exponent_sent(double exponent) {
        Keys keys = new Keys(new Zipf(exponent, 10_000), 17);
        assertThat(keys.observed(0, 200_000).get("zipf_exponent")).isCloseTo(exponent, within(0.01));
    }

    @Test
    void a_key_depends_on_seed_and_index_alone() {
        Keys keys = new Keys(new Zipf(0.99, 10_000), 17);
        Keys same = new Keys(new Zipf(0.99, 10_000), 17);
        assertThat(keys.key(123)).isEqualTo(same.key(123));
    }

    @Test
    void a_value_is_found_in_a_flat_object() {
        String json = "{\"id\":7,\"content\":\"a\",\"from\":\"cache\"}\n";
        assertThat(Request.value(json, "id")).contains("7");
        assertThat(Request.value(json, "from")).contains("cache");
        assertThat(Request.value(json, "to")).isEmpty();
    }
}

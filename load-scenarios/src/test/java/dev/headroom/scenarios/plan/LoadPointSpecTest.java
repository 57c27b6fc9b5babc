package dev.headroom.scenarios.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadPointSpecTest {
    private static final LoadPointSpec POINT = new LoadPointSpec(
            "replicas-2.trial-1",
            new LoadModel.Open(35, LoadModel.Arrivals.POISSON),
            2,
            12,
            7,
            1_000,
            5_000,
            new JourneySpec("work", Map.of()),
            Map.of("service", "http://127.0.0.1:8080", "database-password", "secret"),
            Path.of("/tmp/out"));

    @Test
    void a_point_survives_the_way_through_json() {
        assertThat(JsonLines.read(JsonLines.write(POINT), LoadPointSpec.class)).isEqualTo(POINT);
    }

    @Test
    void a_closed_point_survives_too() {
        LoadModel closed = new LoadModel.Closed(8, 12.5);
        assertThat(JsonLines.read(JsonLines.write(closed), LoadModel.class)).isEqualTo(closed);
    }

    @Test
    void an_unknown_key_is_refused_with_the_nearest_known_one() {
        String misspelt = JsonLines.write(POINT).replace("\"warm_up_seconds\"", "\"warm_up_second\"");
        assertThatThrownBy(() -> JsonLines.read(misspelt, LoadPointSpec.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknown key 'warm_up_second'; did you mean warm_up_seconds?");
    }

    @Test
    void a_negative_rate_is_refused_with_the_rule_and_the_value() {
        assertThatThrownBy(() -> new LoadModel.Open(-1, LoadModel.Arrivals.POISSON))
                .hasMessage("load model: rate_per_second must be above 0 and at most 1000000, was -1.0");
    }

    @Test
    void a_password_never_shows_in_its_text() {
        assertThat(POINT.toString()).doesNotContain("secret");
    }
}

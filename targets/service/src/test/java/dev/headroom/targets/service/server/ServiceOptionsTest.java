package dev.headroom.targets.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceOptionsTest {

    @Test
    void secrets_come_from_the_environment_and_stay_out_of_the_facts() {
        ServiceOptions options = ServiceOptions.of(
                new String[] {"--jdbc-url=jdbc:postgresql://127.0.0.1:1/postgres", "--slots=3", "--service-micros=250"},
                Map.of("HEADROOM_JDBC_PASSWORD", "secret"));

        assertThat(options.database().orElseThrow().password()).isEqualTo("secret");
        assertThat(options.slots()).isEqualTo(3);
        assertThat(options.serviceTime()).isEqualTo(Duration.ofNanos(250_000));
        assertThat(options.facts().toString()).doesNotContain("secret");
    }

    @Test
    void replicas_have_different_seeds() {
        long first = ServiceOptions.of(new String[] {"--replica=r1"}, Map.of()).seed();
        long second = ServiceOptions.of(new String[] {"--replica=r2"}, Map.of()).seed();

        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void an_unknown_option_is_refused() {
        assertThatThrownBy(() -> ServiceOptions.of(new String[] {"--slot=3"}, Map.of()))
                .hasMessageContaining("an option must be --key=value")
                .hasMessageContaining("was --slot=3");
    }

    @Test
    void an_answer_is_json() {
        Answer answer = Answer.ok(Answer.body("id", 7, "content", "a \"quoted\" word", "stored", true));

        assertThat(answer.json()).isEqualTo("{\"id\":7,\"content\":\"a \\\"quoted\\\" word\",\"stored\":true}\n");
    }
}

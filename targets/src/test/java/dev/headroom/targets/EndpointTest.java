package dev.headroom.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EndpointTest {

    @Test
    void its_password_never_shows() {
        Endpoint endpoint =
                Endpoint.local("jdbc:postgresql", 5432).withPath("/postgres").withUser("postgres", "secret");

        assertThat(endpoint).hasToString("jdbc:postgresql://127.0.0.1:5432/postgres as postgres (password hidden)");
        assertThat(endpoint.url()).isEqualTo("jdbc:postgresql://127.0.0.1:5432/postgres");
        assertThat(endpoint.address()).isEqualTo("127.0.0.1:5432");
    }

    @Test
    void an_impossible_port_is_refused() {
        assertThatThrownBy(() -> Endpoint.local("http", 0)).hasMessage("port must be in 1..65535, was 0");
    }
}

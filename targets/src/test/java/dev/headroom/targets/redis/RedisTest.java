package dev.headroom.targets.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.targets.Endpoint;
import dev.headroom.targets.FailedToStart;
import dev.headroom.targets.RunningTarget;
import dev.headroom.targets.Workspace;
import dev.headroom.targets.process.Workspaces;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisTest {

    @Test
    void what_is_written_is_read_back_and_only_with_the_password(@TempDir Path root) throws IOException {
        Redis redis = new Redis(Map.of("maxmemory", "8mb", "maxmemory-policy", "allkeys-lru"));
        try (Workspace workspace = new Workspaces(root, new SecureRandom()).open();
                RunningTarget running = redis.start(workspace);
                RedisConnection connection = new RedisConnection(running.endpoint());
                RedisConnection stranger = new RedisConnection(
                        Endpoint.local("redis", running.endpoint().port()))) {
            connection.ask("SET", "thing", "value");

            assertThat(connection.ask("GET", "thing")).isEqualTo("value");
            assertThat(connection.ask("INFO", "memory")).contains("maxmemory:8388608", "maxmemory_policy:allkeys-lru");
            assertThat(running.facts().limits()).containsEntry("maxmemory", "8mb");
            assertThatThrownBy(() -> stranger.ask("GET", "thing")).hasMessageContaining("NOAUTH");
        }
    }

    @Test
    void a_setting_that_it_refuses_is_told_with_the_last_log_lines(@TempDir Path root) {
        try (Workspace workspace = new Workspaces(root, new SecureRandom()).open()) {
            assertThatThrownBy(() -> new Redis(Map.of("maxmemory-policy", "whatever")).start(workspace))
                    .isInstanceOf(FailedToStart.class)
                    .hasMessageContaining("maxmemory-policy whatever");
        }
    }
}

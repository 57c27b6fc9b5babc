package dev.headroom.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhJsonTest {
    private final Path folder;

    JmhJsonTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void forks_of_one_level_become_one_entry_with_their_true_number() throws IOException {
        JsonNode json = written();
        assertThat(json).hasSize(2);
        assertThat(json.get(0).at("/params/cores").asText()).isEqualTo("1");
        assertThat(json.get(0).at("/forks").asInt()).isEqualTo(2);
        assertThat(json.get(1).at("/params/cores").asText()).isEqualTo("2");
        assertThat(json.get(1).at("/forks").asInt()).isEqualTo(1);
    }

    @Test
    void each_fork_keeps_its_own_row_of_raw_data() throws IOException {
        JsonNode rows = written().get(0).at("/primaryMetric/rawData");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).get(0).asDouble()).isEqualTo(41.0);
    }

    @Test
    void health_is_a_secondary_metric() throws IOException {
        assertThat(written().get(0).at("/secondaryMetrics").has("health.steal")).isTrue();
    }

    @Test
    void nothing_half_written_stays() throws IOException {
        written();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("jmh.json"));
        }
    }

    private JsonNode written() throws IOException {
        Path file = folder.resolve("jmh.json");
        JmhJson.write(file, List.of(Forks.fork(1, 0, 40, 42), Forks.fork(2, 0, 20, 22), Forks.fork(1, 0, 41, 43)));
        return new ObjectMapper().readTree(file.toFile());
    }
}

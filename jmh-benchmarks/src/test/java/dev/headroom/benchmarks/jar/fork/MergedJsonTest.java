package dev.headroom.benchmarks.jar.fork;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergedJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    MergedJsonTest(@TempDir Path folder) {
        this.file = folder.resolve("results.json");
    }

    @Test
    void forks_of_a_level_become_one_entry_with_their_true_number() throws IOException {
        JsonNode merged = merged();
        assertThat(merged).hasSize(2);
        JsonNode first = merged.get(0);
        assertThat(first.path("forks").asInt()).isEqualTo(2);
        assertThat(first.path("params").path("cores").asText()).isEqualTo("1");
        assertThat(first.path("jvm").asText()).isEqualTo("/jdk/bin/java");
        assertThat(first.path("jvmArgs")).extracting(JsonNode::asText).containsExactly("-XX:+UseG1GC", "-ea");
        assertThat(first.path("primaryMetric").path("rawData").toString()).isEqualTo("[[1.0,2.0],[3.0,4.0]]");
        assertThat(merged.get(1).path("params").path("cores").asText()).isEqualTo("2");
    }

    /** Mean 2.5, deviation 1.2910, t(.9995, 3) = 12.924: by hand. */
    @Test
    void its_score_is_jmhs_own_mean_and_interval() throws IOException {
        JsonNode metric = merged().get(0).path("primaryMetric");
        assertThat(metric.path("score").asDouble()).isEqualTo(2.5);
        assertThat(metric.path("scoreError").asDouble())
                .isCloseTo(12.924 * 1.290994 / 2, org.assertj.core.data.Offset.offset(1e-3));
        assertThat(metric.path("scorePercentiles").path("100.0").asDouble()).isEqualTo(4);
    }

    @Test
    void what_is_no_number_is_text_as_jmh_writes_it() throws IOException {
        assertThat(merged().get(1).path("primaryMetric").path("scoreError").asText())
                .isEqualTo("NaN");
    }

    private JsonNode merged() throws IOException {
        MergedJson merged = new MergedJson(Path.of("/jdk/bin/java"));
        merged.add(fork("[1.0,2.0]"), 1, List.of("-XX:+UseG1GC"));
        merged.add(fork("[5.0]"), 2, List.of("-XX:+UseG1GC"));
        merged.add(fork("[3.0,4.0]"), 1, List.of("-XX:+UseG1GC"));
        merged.write(file);
        return JSON.readTree(file.toFile());
    }

    private static JsonNode fork(String raw) throws IOException {
        return JSON.readTree(
                "{\"benchmark\":\"org.x.B.m\",\"mode\":\"avgt\",\"threads\":1,\"forks\":1,\"jvm\":\"/tmp/l\","
                        + "\"jvmArgs\":[\"-Djava.io.tmpdir=/tmp/x\",\"-ea\"],\"primaryMetric\":{\"score\":0,\"scoreUnit\":\"us/op\","
                        + "\"rawData\":[" + raw + "]},\"secondaryMetrics\":{}}");
    }
}

package dev.headroom.results.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.headroom.results.Experiment;
import dev.headroom.results.Run;
import dev.headroom.results.State;
import dev.headroom.results.Verdict;
import dev.headroom.results.example.ExampleRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the run file's schema says, held against a run with every kind of ending. */
final class RunSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path runs = Path.of("");

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(RunSchemaTest.class.getResourceAsStream("run.schema.json"));

    @Test
    void a_run_with_every_kind_of_ending_is_valid() throws IOException {
        Run run = ExampleRun.write(runs.resolve("valid")).run();
        assertThat(run.experiments())
                .flatExtracting(e -> e.verdict().map(Verdict::word).stream().toList())
                .contains("holds", "fails", "inconclusive", "void");
        assertThat(run.experiments()).extracting(Experiment::state).contains(State.INTERRUPTED, State.SKIPPED);
        assertThat(errors(RunFormat.text(run))).isEmpty();
    }

    @Test
    void a_run_that_has_just_begun_is_valid() throws IOException {
        assertThat(errors(RunFormat.text(ExampleRun.begin(runs.resolve("begun")).run())))
                .isEmpty();
    }

    @Test
    void an_unknown_key_is_refused_by_schema_and_reader() throws IOException {
        ObjectNode run = example("unknown");
        run.put("extra", 1);
        assertThat(errors(run.toString())).hasSize(1);
        assertThatThrownBy(() -> RunFormat.run(run.toString(), "run.json"))
                .isInstanceOf(UnreadableRun.class)
                .hasMessageContaining("run.json, line 1, column ")
                .hasMessageContaining("extra");
    }

    @Test
    void an_unknown_key_deep_inside_is_refused() throws IOException {
        ObjectNode run = example("deep");
        ((ObjectNode) run.at("/experiments/0/comparisons/0/measured/interval")).put("median", 1);
        assertThat(errors(run.toString())).isNotEmpty();
        assertThatThrownBy(() -> RunFormat.run(run.toString(), "run.json")).hasMessageContaining("median");
    }

    @Test
    void a_missing_key_is_refused_by_schema_and_reader() throws IOException {
        ObjectNode run = example("missing");
        run.remove("environment");
        assertThat(errors(run.toString())).hasSize(1);
        assertThatThrownBy(() -> RunFormat.run(run.toString(), "run.json")).hasMessageContaining("environment");
    }

    @Test
    void a_mean_of_percentiles_cannot_be_kept() throws IOException {
        ObjectNode run = example("mean");
        ((ObjectNode) run.at("/experiments/0/points/0/measures/0")).put("name", "mean p99");
        assertThat(errors(run.toString())).isNotEmpty();
    }

    @Test
    void a_rule_is_kept_as_its_number_and_an_unknown_number_is_refused() throws IOException {
        ObjectNode run = example("rule");
        ObjectNode check = (ObjectNode) run.at("/experiments/0/checks/0");
        assertThat(check.get("rule").isInt()).isTrue();
        check.put("rule", 28);
        assertThat(errors(run.toString())).isNotEmpty();
        assertThatThrownBy(() -> RunFormat.run(run.toString(), "run.json"))
                .isInstanceOf(UnreadableRun.class)
                .hasMessageContaining("rule must be 1 to 27, was 28");
    }

    @Test
    void a_run_read_back_equals_the_run_written() {
        Run run = ExampleRun.write(runs.resolve("round-trip")).run();
        assertThat(RunFormat.run(RunFormat.text(run), "run.json")).isEqualTo(run);
    }

    @Test
    void another_format_is_refused_with_the_version_needed() throws IOException {
        ObjectNode run = example("version");
        run.put("format_version", 2);
        assertThatThrownBy(() -> RunFormat.run(run.toString(), "old/run.json"))
                .hasMessage("old/run.json: format_version must be 1, was 2; read it with the Headroom that wrote it");
    }

    @Test
    void half_a_file_is_refused_with_its_place() {
        assertThatThrownBy(() -> RunFormat.run("{\"format_version\": 1,\n \"id\":", "run.json"))
                .isInstanceOf(UnreadableRun.class)
                .hasMessageStartingWith("run.json, line 2, column ");
    }

    private static ObjectNode example(String name) throws IOException {
        return (ObjectNode) JSON.readTree(
                RunFormat.text(ExampleRun.write(runs.resolve(name)).run()));
    }

    private static Set<ValidationMessage> errors(String text) throws IOException {
        return SCHEMA.validate(JSON.readTree(text));
    }
}

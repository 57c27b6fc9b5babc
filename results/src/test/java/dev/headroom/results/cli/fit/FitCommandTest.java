package dev.headroom.results.cli.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.headroom.results.terminal.CommandMain;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The command as a user runs it. */
final class FitCommandTest {
    private static final String FIVE = "concurrency,throughput\n1,100\n2,190\n4,340\n8,560\n16,800\n";

    @TempDir
    Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_json_has_the_keys_of_its_contract() throws IOException {
        JsonNode root = json(published("cisco-schwartz.csv"));
        assertThat(names(root)).startsWith("laws", "chosen", "because", "evidence", "peak", "limit");
        assertThat(root.findValuesAsText("law")).startsWith("usl", "amdahl", "linear");
        JsonNode usl = root.path("laws").get(0);
        assertThat(names(usl)).startsWith("law", "parameters", "rss", "aicc", "at_bound");
        assertThat(names(usl.path("parameters"))).containsExactly("sigma", "kappa", "lambda");
        assertThat(names(usl.path("parameters").path("kappa")))
                .containsExactly("estimate", "standard_error", "low", "high", "bootstrap_low", "bootstrap_high");
        assertThat(names(root.path("laws").get(1).path("parameters"))).containsExactly("sigma", "lambda");
        assertThat(root.path("chosen").asText()).isEqualTo("usl");
        assertThat(usl.path("parameters").path("sigma").path("estimate").asDouble())
                .isCloseTo(0.02671591, within(0.02671591 * 0.0002));
        assertThat(root.path("peak").path("concurrency").asDouble()).isCloseTo(35.57, within(0.01));
        assertThat(root.path("peak").path("beyond_measured").asBoolean()).isTrue();
        assertThat(root.path("points").asInt()).isEqualTo(32);
        assertThat(root.path("twice").path("concurrency").asDouble()).isEqualTo(64);
        assertThat(root.path("held_out").path("scores")).hasSize(8);
        assertThat(root.path("karp_flatt")).hasSize(31);
        assertThat(out.toString()).doesNotContain("null", "NaN");
    }

    @Test
    void where_throughput_never_falls_there_is_no_peak() throws IOException {
        JsonNode root = json(published("usl-r-raytracer.csv"), "--x", "processors");
        assertThat(root.path("chosen").asText()).isEqualTo("amdahl");
        assertThat(root.has("peak")).isFalse();
        assertThat(root.path("limit").path("throughput").asDouble()).isCloseTo(378.2, within(0.1));
        assertThat(root.path("laws").get(0).path("at_bound").toString()).isEqualTo("[\"kappa\"]");
    }

    @Test
    void the_text_tells_the_coefficients_the_choice_and_what_is_extrapolated() {
        assertThat(run(published("cisco-schwartz.csv"))).isZero();
        assertThat(out.toString().lines())
                .contains("cisco-schwartz.csv: throughput over concurrency")
                .contains("32 points at 32 sizes of concurrency, 1 to 32, none repeated; seed 1")
                .anyMatch(line -> line.startsWith("  usl     kappa        0.0007691"))
                .contains("Chosen: usl")
                .anyMatch(
                        line -> line.startsWith("Peak: 12,34") && line.endsWith("at 35.57, beyond the measured range."))
                .anyMatch(line -> line.startsWith("At 64, twice the largest measured, usl gives ")
                        && line.endsWith("beyond the measured range: extrapolated."));
        assertThat(out.toString()).doesNotContainIgnoringCase("R squared").doesNotContain("R\u00b2", "R^2", "NaN");
    }

    @Test
    void a_plateau_is_told_once_to_be_no_law_and_nothing_is_extrapolated_from_it() throws IOException {
        Path plateau = file("concurrency,throughput\n1,100\n2,200\n3,300\n4,400\n5,402\n6,401\n7,400\n8,401\n9,400\n");
        JsonNode root = json(plateau);
        assertThat(root.path("chosen").asText()).isEqualTo("none");
        assertThat(names(root)).contains("misfit").doesNotContain("peak", "limit", "twice");
        out.getBuffer().setLength(0);
        run(plateau);
        assertThat(out.toString()).containsOnlyOnce("no law describes these points");
    }

    @Test
    void the_same_seed_gives_the_same_text() {
        run(file(FIVE), "--seed", "7");
        String first = out.toString();
        out.getBuffer().setLength(0);
        run(file(FIVE), "--seed", "7");
        assertThat(out).hasToString(first);
        assertThat(first).contains("seed 7");
    }

    @Test
    void laws_may_be_chosen() throws IOException {
        JsonNode root = json(published("voltdb-percona.csv"), "--x", "nodes", "--y", "tput", "--law", "amdahl,linear");
        assertThat(root.path("laws").findValuesAsText("law")).containsExactly("amdahl", "linear");
        assertThat(root.path("laws").get(0).has("aicc")).isFalse();
    }

    @Test
    void the_page_lies_beside_the_points_or_where_it_was_asked_for() {
        Path points = file(FIVE);
        assertThat(run(points, "--format", "html")).isZero();
        assertThat(folder.resolve("points-fit.html")).isNotEmptyFile();
        assertThat(out.toString().strip()).isEqualTo("report " + folder.resolve("points-fit.html"));
        assertThat(run(
                        points,
                        "--format",
                        "html",
                        "--output",
                        folder.resolve("mine.html").toString()))
                .isZero();
        assertThat(folder.resolve("mine.html")).isNotEmptyFile();
    }

    @Test
    void a_page_is_never_written_over_the_points() throws IOException {
        Path points = file(FIVE);
        refused(
                points,
                "--output must not be the file of the points",
                "--format",
                "html",
                "--output",
                points.toString());
        assertThat(points).hasContent(FIVE);
        refused(points, "the folder of --output must exist", "--format", "html", "--output", folder + "/no/fit.html");
        refused(
                points,
                "needs --format html",
                "--output",
                folder.resolve("mine.html").toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "concurrency,throughput;-1,100;2,190|line 2, column concurrency: concurrency must be at least 1, was -1",
                "concurrency,throughput;1,100;2,NaN|line 3, column throughput: must be a finite number",
                "throughput;100;190|there must be at least two columns",
                "concurrency,throughput;1,100;2,190;4,340;8,560|4 points, 3 parameters: USL not fitted"
            })
    void bad_points_are_refused_with_a_sentence_and_exit_code_2(String rows, String sentence) {
        refused(file(rows.replace(';', '\n')), sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "--law, usll, did you mean usl?",
        "--format, jsn, did you mean json?",
        "--hold-out, -1, held-out sizes must be at least 0",
        "--hold-out, 9, must leave at least 4 of 5",
        "--seed, x, '--seed'",
        "--sed, 1, Unknown option",
        "--series, a, leave out --series",
        "--x, nodes, there is no column nodes"
    })
    void bad_options_are_refused_with_a_sentence_and_exit_code_2(String option, String value, String sentence) {
        refused(file(FIVE), sentence, option, value);
    }

    @Test
    void other_files_are_told_what_is_read() {
        refused(file("{}"), "three kinds are read");
        refused(folder.resolve("none.csv"), "does not exist");
        refused(folder, "is no run");
    }

    private void refused(Path points, String sentence, String... more) {
        out.getBuffer().setLength(0);
        assertThat(run(points, more)).isEqualTo(2);
        assertThat(err.toString()).contains(sentence).doesNotContain("Exception", "HEADROOM_DEBUG");
        assertThat(out.toString()).isEmpty();
    }

    private JsonNode json(Path points, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(more));
        words.addAll(List.of("--format", "json"));
        assertThat(run(points, words.toArray(String[]::new))).isZero();
        return new JsonMapper().readTree(out.toString());
    }

    private int run(Path points, String... more) {
        List<String> words = new ArrayList<>(List.of(points.toString()));
        words.addAll(List.of(more));
        CommandLine line = new CommandLine(new FitCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        return CommandMain.run(line, words.toArray(String[]::new));
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Path published(String name) {
        return Path.of("src", "test", "resources", "published", name);
    }

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("points.csv"), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

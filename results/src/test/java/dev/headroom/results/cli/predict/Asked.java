package dev.headroom.results.cli.predict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.results.terminal.CommandMain;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** One command line and what became of it. */
record Asked(int code, String out, String errors) {
    private static final ObjectMapper ONE_OBJECT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Runs {@code predict} with a command line as it would be typed, words split at blanks. */
    static Asked predict(String line) {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandLine command = new CommandLine(new PredictCommand());
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(errors, true));
        int code = CommandMain.run(command, line.split(" "));
        return new Asked(code, out.toString(), errors.toString());
    }

    /** The answer of a law as JSON, which is all of standard output. */
    static JsonNode json(String line) {
        Asked asked = predict(line + " --format json");
        assertThat(asked.errors()).isEmpty();
        assertThat(asked.code()).isZero();
        assertThat(asked.out()).endsWith("}" + System.lineSeparator());
        try {
            return ONE_OBJECT.readTree(asked.out());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not one JSON object: " + asked.out(), e);
        }
    }

    /** A number of an answer; fails where the key is absent. */
    static double number(JsonNode answer, String key) {
        assertThat(answer.path(key).isNumber()).as("%s in %s", key, answer).isTrue();
        return answer.path(key).doubleValue();
    }
}

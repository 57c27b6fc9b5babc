package dev.headroom.results.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.headroom.results.Run;

/** The text of {@code run.json}: snake_case keys, ISO times, unknown keys refused. */
public final class RunFormat {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private RunFormat() {}

    public static String text(Run run) {
        try {
            return JSON.writeValueAsString(run) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("run " + run.id() + " cannot be written as JSON", e);
        }
    }

    /**
     * Reads the text of a run file.
     *
     * @param source name of the file, for the error
     * @throws UnreadableRun if it is no run of a known format; the message has line and column
     */
    public static Run run(String text, String source) {
        try {
            int version = JSON.readTree(text).path("format_version").asInt(0);
            if (version != Run.FORMAT_VERSION) {
                throw new UnreadableRun(source + ": format_version must be " + Run.FORMAT_VERSION + ", was " + version
                        + "; read it with the Headroom that wrote it");
            }
            return JSON.readValue(text, Run.class);
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : ", line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw new UnreadableRun(source + place + ": " + e.getOriginalMessage(), e);
        }
    }
}

package dev.headroom.scenarios.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.headroom.results.plan.NearestName;

/** One value, one line of JSON: how the harness and its injector talk; unknown keys are refused. */
public final class JsonLines {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private JsonLines() {}

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }

    public static <T> T read(String line, Class<T> type) {
        try {
            return MAPPER.readValue(line, type);
        } catch (UnrecognizedPropertyException e) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + ": unknown key '" + e.getPropertyName() + "'"
                            + NearestName.hint(
                                    e.getPropertyName(),
                                    e.getKnownPropertyIds().stream()
                                            .map(String::valueOf)
                                            .toList()),
                    e);
        } catch (JsonProcessingException e) {
            Throwable cause = e.getCause() instanceof IllegalArgumentException refused ? refused : e;
            throw new IllegalArgumentException(type.getSimpleName() + ": " + cause.getMessage(), e);
        }
    }
}

package dev.headroom.scenarios.journey;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** How a journey reaches its target: over HTTP, or by a client library of the target. */
public sealed interface Request extends AutoCloseable {

    /** What the requests sent turned out to be, such as the exponent of the keys asked for; by name with unit. */
    default Map<String, Double> observed(int fromIndex, int untilIndex) {
        return Map.of();
    }

    @Override
    default void close() {}

    /**
     * An HTTP request, made anew from the index of each request.
     *
     * @param method such as {@code GET}
     * @param baseUrl of the target
     * @param path after the base URL
     * @param body a JSON text; null for none
     * @param status that an answer must have
     * @param answer whether the body is the right answer to the request of that index
     * @param detail what the body tells that is worth keeping with the request, such as where the answer came from
     * @param keys the ranks asked for, where the journey draws keys
     */
    record Http(
            String method,
            String baseUrl,
            IntFunction<String> path,
            @Nullable IntFunction<String> body,
            int status,
            BiPredicate<Integer, String> answer,
            Function<String, Optional<String>> detail,
            @Nullable Keys keys)
            implements Request {
        @Override
        public Map<String, Double> observed(int fromIndex, int untilIndex) {
            return keys == null ? Map.of() : keys.observed(fromIndex, untilIndex);
        }
    }

    /** The value of a key in a flat JSON object, without its quotes; empty where the key is not there. */
    static Optional<String> value(String json, String key) {
        int at = json.indexOf("\"" + key + "\":");
        if (at < 0) {
            return Optional.empty();
        }
        int from = at + key.length() + 3;
        int comma = json.indexOf(',', from);
        int end = comma >= 0 ? comma : json.indexOf('}', from);
        return Optional.of(json.substring(from, end < 0 ? json.length() : end).replace("\"", ""));
    }

    /** A call of a client library; the stage fails where the answer is wrong. */
    non-sealed interface Call extends Request {
        CompletionStage<?> call(int index);
    }
}

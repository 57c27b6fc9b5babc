package dev.headroom.scenarios.injector;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.headroom.scenarios.measure.PointResult;
import org.jspecify.annotations.Nullable;

/** What the injector answers to a load point: what it measured, or why it could not. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record InjectorAnswer(
        @JsonProperty("result") @Nullable PointResult result, @JsonProperty("failure") @Nullable String failure) {
    static InjectorAnswer measured(PointResult result) {
        return new InjectorAnswer(result, null);
    }

    static InjectorAnswer failed(String reason) {
        return new InjectorAnswer(null, reason);
    }
}

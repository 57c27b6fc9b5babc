package dev.headroom.scenarios.plan;

import java.util.Map;

/** A journey by its name, with its settings as the plan wrote them. */
public record JourneySpec(String name, Map<String, String> settings) {
    public JourneySpec {
        settings = Map.copyOf(settings);
    }
}

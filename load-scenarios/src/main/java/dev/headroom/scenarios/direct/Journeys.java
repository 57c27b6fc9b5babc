package dev.headroom.scenarios.direct;

import dev.headroom.results.plan.NearestName;
import dev.headroom.scenarios.journey.Journey;
import dev.headroom.scenarios.journey.PlaceOrders;
import dev.headroom.scenarios.journey.ReadItems;
import dev.headroom.scenarios.journey.Work;
import java.util.List;

/** Every journey there is, by name. */
public final class Journeys {
    private static final List<Journey> ALL = List.of(
            new Work(),
            new ReadItems(),
            new PlaceOrders(),
            Redis.get(),
            Redis.set(),
            new KafkaProduce(),
            Jdbc.insert(),
            Jdbc.select());

    private Journeys() {}

    public static Journey named(String name) {
        return ALL.stream()
                .filter(journey -> journey.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown journey '" + name + "'"
                        + NearestName.hint(name, ALL.stream().map(Journey::name).toList())));
    }
}

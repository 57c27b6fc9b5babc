package dev.headroom.scenarios.journey;

import dev.headroom.scenarios.plan.LoadPointSpec;

/** What one simulated client does: one request after another, each known by its index in the load point. */
public interface Journey {

    /** The name in plans and files, such as {@code read-items}. */
    String name();

    /**
     * Opens what the requests need, connections included, so that none of it falls into the measured part.
     *
     * @throws IllegalArgumentException for a setting or endpoint that is unknown, missing or impossible
     */
    Request open(LoadPointSpec point);
}

package dev.headroom.results.law.cache;

import dev.headroom.results.law.Domain;

/**
 * The hit ratio of a cache whose entries live a fixed time from when they are written, never evicted before.
 *
 * <p>{@code hit = sum_i p_i (lambda p_i T) / (1 + lambda p_i T)}: each miss of item i is followed by the hits that
 * arrive within T. Domain: Poisson requests, room for all items.
 *
 * @param popularity how requests spread over the items
 * @param requestsPerSecond lambda, 1/s
 * @param lifetimeSeconds T, s
 */
public record TtlCache(Zipf popularity, double requestsPerSecond, double lifetimeSeconds) {
    /** Refuses rates and lifetimes that are not positive. */
    public TtlCache {
        Domain.positive("requests per second", requestsPerSecond);
        Domain.positive("lifetime seconds", lifetimeSeconds);
    }

    /** The share of requests found in the cache in steady state, 0 to 1. */
    public double hitRatio() {
        double hits = 0;
        for (int rank = 1; rank <= popularity.items(); rank++) {
            double probability = popularity.probability(rank);
            double perLifetime = requestsPerSecond * probability * lifetimeSeconds;
            hits += probability * perLifetime / (1 + perLifetime);
        }
        return hits;
    }
}

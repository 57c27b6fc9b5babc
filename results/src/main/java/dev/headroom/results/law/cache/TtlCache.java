package dev.headroom.results.law.cache;

import dev.headroom.results.law.Domain;
import java.util.OptionalDouble;

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
        return hits(popularity).at(requestsPerSecond * lifetimeSeconds).value();
    }

    /**
     * The seconds that entries must live for a wanted hit ratio; empty for 1, which no lifetime reaches.
     *
     * @param popularity how requests spread over the items
     * @param requestsPerSecond lambda, 1/s
     * @param hitRatio wanted share of requests found, 0 to 1
     */
    public static OptionalDouble lifetimeSecondsFor(Zipf popularity, double requestsPerSecond, double hitRatio) {
        Domain.positive("requests per second", requestsPerSecond);
        Domain.fraction("hit ratio", hitRatio);
        double lifetime =
                hitRatio == 1 ? Double.POSITIVE_INFINITY : hits(popularity).inverse(hitRatio) / requestsPerSecond;
        return lifetime == Double.POSITIVE_INFINITY ? OptionalDouble.empty() : OptionalDouble.of(lifetime);
    }

    /** The hit ratio against the requests, of all items, that a lifetime sees. */
    private static ConcaveCurve hits(Zipf popularity) {
        return requests -> new ConcaveCurve.Point(
                popularity.sum(p -> p * (p * requests) / (1 + p * requests)),
                popularity.sum(p -> p * p / ((1 + p * requests) * (1 + p * requests))));
    }
}

package dev.headroom.results.law.cache;

import dev.headroom.results.law.Domain;

/**
 * Che's approximation of the hit ratio of a least-recently-used cache under independent Zipf requests.
 *
 * <p>The characteristic time t solves {@code sum_i (1 - e^(-p_i t)) = C}; the hit ratio is
 * {@code sum_i p_i (1 - e^(-p_i t))}. Sources: Che, Tung and Wang, JSAC 2002; Fricker, Robert and Roberts, 2012. A
 * sampled LRU such as that of Redis hits slightly less often.
 *
 * @param popularity how requests spread over the items
 * @param capacityItems C, items the cache holds; where all fit, every request after the first hits
 */
public record Che(Zipf popularity, int capacityItems) {
    /** Refuses an empty cache. */
    public Che {
        Domain.atLeastOne("capacity in items", capacityItems);
    }

    /** The number of requests for which an unused item stays cached; positive infinity where all items fit. */
    public double characteristicTime() {
        return capacityItems >= popularity.items()
                ? Double.POSITIVE_INFINITY
                : cachedItems(popularity).inverse(capacityItems);
    }

    /**
     * The seconds for which an unused item stays cached; positive infinity where all items fit.
     *
     * @param requestsPerSecond rate of all requests, 1/s
     */
    public double characteristicSeconds(double requestsPerSecond) {
        Domain.positive("requests per second", requestsPerSecond);
        return characteristicTime() / requestsPerSecond;
    }

    /** The share of requests found in the cache in steady state, 0 to 1. */
    public double hitRatio() {
        double time = characteristicTime();
        return time == Double.POSITIVE_INFINITY ? 1 : hits(popularity).at(time).value();
    }

    /** The hit ratio of a cache that always holds the C most popular items: no policy exceeds it. */
    public double upperBound() {
        return popularity.topShare(capacityItems);
    }

    /**
     * The items that a cache must hold for a wanted hit ratio: a real number, to be rounded up; all of them for 1.
     *
     * @param popularity how requests spread over the items
     * @param hitRatio wanted share of requests found, 0 to 1
     */
    public static double capacityFor(Zipf popularity, double hitRatio) {
        Domain.fraction("hit ratio", hitRatio);
        if (hitRatio == 1) {
            return popularity.items();
        }
        double time = hits(popularity).inverse(hitRatio);
        return time == Double.POSITIVE_INFINITY
                ? popularity.items()
                : Math.min(popularity.items(), cachedItems(popularity).at(time).value());
    }

    private static ConcaveCurve cachedItems(Zipf popularity) {
        return time -> new ConcaveCurve.Point(
                popularity.sum(p -> -Math.expm1(-p * time)), popularity.sum(p -> p * Math.exp(-p * time)));
    }

    private static ConcaveCurve hits(Zipf popularity) {
        return time -> new ConcaveCurve.Point(
                popularity.sum(p -> -p * Math.expm1(-p * time)), popularity.sum(p -> p * p * Math.exp(-p * time)));
    }
}

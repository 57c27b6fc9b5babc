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
    private static final int MOST_STEPS = 200;

    /** Refuses an empty cache. */
    public Che {
        Domain.atLeastOne("capacity in items", capacityItems);
    }

    /** The number of requests for which an unused item stays cached; positive infinity where all items fit. */
    public double characteristicTime() {
        if (capacityItems >= popularity.items()) {
            return Double.POSITIVE_INFINITY;
        }
        double time = 0;
        // The number of distinct items is concave in time: Newton from 0 never passes the root.
        for (int step = 0; step < MOST_STEPS; step++) {
            double next = time + newtonStep(time);
            if (!(next > time * (1 + 1e-14))) {
                break;
            }
            time = next;
        }
        return time;
    }

    /** The share of requests found in the cache in steady state, 0 to 1. */
    public double hitRatio() {
        double time = characteristicTime();
        double hits = 0;
        for (int rank = 1; rank <= popularity.items(); rank++) {
            double probability = popularity.probability(rank);
            hits -= probability * Math.expm1(-probability * time);
        }
        return hits;
    }

    /** The hit ratio of a cache that always holds the C most popular items: no policy exceeds it. */
    public double upperBound() {
        return popularity.topShare(capacityItems);
    }

    private double newtonStep(double time) {
        double missing = capacityItems;
        double slope = 0;
        for (int rank = 1; rank <= popularity.items(); rank++) {
            double probability = popularity.probability(rank);
            double absent = Math.exp(-probability * time);
            missing -= 1 - absent;
            slope += probability * absent;
        }
        return missing / slope;
    }
}

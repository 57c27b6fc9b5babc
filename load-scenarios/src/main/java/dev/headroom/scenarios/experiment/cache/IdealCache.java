package dev.headroom.scenarios.experiment.cache;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An exact least-recently-used cache given the very keys of a trial: its hits scatter as the real cache's do, so their
 * difference is steady (a control variate, as ideal replicas are for queues).
 */
final class IdealCache {
    private static final float LOAD_FACTOR = 0.75f;

    private final Map<Integer, Boolean> byRecency;

    IdealCache(int capacity) {
        this.byRecency = new LinkedHashMap<>(2 * capacity, LOAD_FACTOR, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, Boolean> eldest) {
                return size() > capacity;
            }
        };
    }

    /** Asks for a key, which is in the cache from then on; says whether it was before. */
    boolean hit(int key) {
        boolean held = byRecency.get(key) != null;
        byRecency.put(key, true);
        return held;
    }

    /** The share of hits from the given index on; all keys are asked for. */
    double hitRatio(int[] keys, int fromIndex) {
        int hits = 0;
        for (int index = 0; index < keys.length; index++) {
            boolean hit = hit(keys[index]);
            hits += hit && index >= fromIndex ? 1 : 0;
        }
        return (double) hits / Math.max(1, keys.length - fromIndex);
    }
}

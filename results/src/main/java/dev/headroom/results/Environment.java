package dev.headroom.results;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The machine a run was measured on (rule 21).
 *
 * @param capturedAt when the facts were read
 * @param usableCores logical CPUs this process may use: affinity and quota respected
 * @param facts name with unit to value; {@code unknown} where the system does not say
 */
public record Environment(Instant capturedAt, int usableCores, SortedMap<String, String> facts) {
    public Environment {
        if (usableCores < 1) {
            throw new IllegalArgumentException("usable cores must be at least 1, was " + usableCores);
        }
        facts = new TreeMap<>(facts);
    }
}

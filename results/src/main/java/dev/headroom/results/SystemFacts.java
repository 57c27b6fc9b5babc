package dev.headroom.results;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A system under test, as it ran: no result is comparable without it.
 *
 * @param name such as {@code postgresql}
 * @param version as the system itself tells it
 * @param way {@code process}, {@code container} or {@code external}
 * @param settings settings that matter, durability among them; never a secret
 */
public record SystemFacts(String name, String version, String way, SortedMap<String, String> settings) {
    public SystemFacts {
        settings = new TreeMap<>(settings);
    }
}

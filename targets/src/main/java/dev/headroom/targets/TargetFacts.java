package dev.headroom.targets;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a running target is: its version, how it was got, the settings and limits that shape its numbers. */
public record TargetFacts(
        String name,
        String version,
        Way way,
        Map<String, String> settings,
        Map<String, String> limits,
        List<Long> pids) {

    /** How the system was got. */
    public enum Way {
        /** A process on this machine, started here. */
        PROCESS,
        /** A container started here. */
        CONTAINER,
        /** A system that somebody else runs, or one inside this process. */
        EXTERNAL;

        /** The word in files and reports. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Copies the collections and keeps the order of the settings. */
    public TargetFacts {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
        pids = List.copyOf(pids);
    }
}

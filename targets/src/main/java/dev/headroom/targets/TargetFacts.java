package dev.headroom.targets;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /** Copies the collections; settings and limits are in the order of their names. */
    public TargetFacts {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        limits = Collections.unmodifiableMap(new TreeMap<>(limits));
        pids = List.copyOf(pids);
    }
}

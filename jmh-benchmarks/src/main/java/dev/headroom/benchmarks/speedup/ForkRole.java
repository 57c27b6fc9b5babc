package dev.headroom.benchmarks.speedup;

import dev.headroom.results.LoadPoint;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a fork of a swept benchmark is for; its word is the level {@code role} of its load point. */
public enum ForkRole {
    /** The benchmark on so many cores. */
    LEVEL("level"),
    /** The benchmark on one core a second time in the same round: A against A must show no difference. */
    LEVEL_AGAIN("level again"),
    /** Single-threaded code on one core. */
    NULL_CONTROL_BASE("null control base"),
    /** The same single-threaded code, its JVM confined to the most cores: it must be as fast as on one. */
    NULL_CONTROL("null control");

    private static final String ROLE = "role";
    private static final String CORES = "cores";

    private final String word;

    ForkRole(String word) {
        this.word = word;
    }

    /** The role as run files name it. */
    public String word() {
        return word;
    }

    /** The levels of a fork of this role, to which the benchmark's own parameters are added. */
    public SortedMap<String, String> levels(int cores) {
        return new TreeMap<>(Map.of(ROLE, word, CORES, Integer.toString(cores)));
    }

    /** The role of a fork; empty where its load point names none of these. */
    static Optional<ForkRole> of(LoadPoint point) {
        return Arrays.stream(values())
                .filter(role -> role.word.equals(point.levels().get(ROLE)))
                .findFirst();
    }

    static int cores(LoadPoint point) {
        String cores = point.levels().getOrDefault(CORES, "none");
        try {
            return Integer.parseInt(cores);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "level cores must be a whole number, was " + cores + " in load point " + point.id(), e);
        }
    }
}

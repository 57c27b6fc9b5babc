package dev.headroom.benchmarks.speedup.answer;

import dev.headroom.benchmarks.speedup.ScalingKind;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What must be known of a sweep beside its forks.
 *
 * @param benchmark its name, for figures
 * @param levels the benchmark's own factors, such as {@code param.size=100}; rows of the report carry them
 * @param kind what was held fixed while cores were added
 * @param physicalCores physical cores below the usable processors: levels beyond take second threads of cores; empty
 *     where the machine does not say
 * @param seed decided the order of the forks; decides what the fits draw again
 */
public record ScalingQuestion(
        String benchmark, SortedMap<String, String> levels, ScalingKind kind, OptionalInt physicalCores, long seed) {
    public ScalingQuestion {
        levels = new TreeMap<>(levels);
    }
}

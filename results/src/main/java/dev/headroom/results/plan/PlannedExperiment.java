package dev.headroom.results.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One experiment of a plan.
 *
 * @param id a name of the catalogue
 * @param levels levels of its factor; empty: as the machine allows
 * @param trials repetitions of every load point; on the cores side, forks
 * @param warmUpNanos unmeasured time before each trial, in nanoseconds
 * @param durationNanos measured time of each trial, in nanoseconds
 * @param overrides further settings, by the names of the catalogue
 * @param gate the only verdict the user accepts: any other ends the run with exit code 1
 */
public record PlannedExperiment(
        String id,
        List<Integer> levels,
        int trials,
        @JsonProperty("warm_up_ns") long warmUpNanos,
        @JsonProperty("duration_ns") long durationNanos,
        SortedMap<String, String> overrides,
        Optional<String> gate) {
    public PlannedExperiment {
        levels = List.copyOf(levels);
        overrides = new TreeMap<>(overrides);
    }

    public Duration warmUp() {
        return Duration.ofNanos(warmUpNanos);
    }

    public Duration duration() {
        return Duration.ofNanos(durationNanos);
    }

    /** The user's setting, else the catalogue's default. */
    public String setting(String name) {
        return Optional.ofNullable(overrides.get(name))
                .orElseGet(() -> Catalogue.claim(id).setting(name).standard());
    }

    public double number(String name) {
        return Double.parseDouble(setting(name));
    }

    public long whole(String name) {
        return Long.parseLong(setting(name));
    }

    /** A list of whole numbers, ascending; empty where the setting is blank. */
    public List<Integer> wholes(String name) {
        return words(name).stream().map(Integer::valueOf).toList();
    }

    /** A list of words; empty where the setting is blank. */
    public List<String> words(String name) {
        String setting = setting(name);
        return setting.isBlank() ? List.of() : List.of(setting.split(","));
    }
}

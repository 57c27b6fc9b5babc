package dev.headroom.results.beside.trait;

import dev.headroom.results.Experiment;
import dev.headroom.results.Run;
import dev.headroom.results.SystemFacts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run among those compared.
 *
 * @param name heading of its column, unique among those compared
 * @param run what was measured
 * @param cell what a sweep set for it, where a sweep started it
 */
public record ComparedRun(String name, Run run, Optional<SweepCell> cell) {
    /** The distinct values of one setting over the experiments, where the system of that name has it. */
    List<String> settings(String system, String setting) {
        return systems(run.experiments().stream())
                .filter(s -> s.name().equals(system))
                .flatMap(s -> Optional.ofNullable(s.settings().get(setting)).stream())
                .distinct()
                .toList();
    }

    private static Stream<SystemFacts> systems(Stream<Experiment> experiments) {
        return experiments.flatMap(e -> e.systems().stream());
    }

    Optional<String> fact(String name) {
        return Optional.ofNullable(run.environment().facts().get(name));
    }
}

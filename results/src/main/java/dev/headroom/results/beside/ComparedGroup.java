package dev.headroom.results.beside;

import dev.headroom.results.Experiment;
import dev.headroom.results.beside.trait.ComparedRun;
import dev.headroom.results.beside.trait.Grouping;
import dev.headroom.results.beside.trait.LevelKey;
import dev.headroom.results.beside.trait.Trait;
import dev.headroom.results.statistics.Bootstrap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs that may be compared, with what they share.
 *
 * @param runs at least one; changes are against the first
 * @param warnings traits that differ and were compared because the user asked
 * @param onPurpose traits that differ because a sweep varied them
 * @param experiments what at least two of them measured; all, where there is one run
 * @param alone what only one of several measured, a sentence each
 */
public record ComparedGroup(
        List<ComparedRun> runs,
        List<String> warnings,
        List<String> onPurpose,
        List<ComparedExperiment> experiments,
        List<String> alone) {
    public ComparedGroup {
        runs = List.copyOf(runs);
        warnings = List.copyOf(warnings);
        onPurpose = List.copyOf(onPurpose);
        experiments = List.copyOf(experiments);
        alone = List.copyOf(alone);
    }

    static ComparedGroup of(Grouping.Group group, Set<Trait> across, Bootstrap bootstrap) {
        LevelKey key = LevelKey.of(group.runs(), across);
        List<ComparedExperiment> experiments = new ArrayList<>();
        List<String> alone = new ArrayList<>();
        for (String id : experiments(group.runs())) {
            List<String> having = group.runs().stream()
                    .filter(run -> run.run().experiment(id).isPresent())
                    .map(ComparedRun::name)
                    .toList();
            if (having.size() > 1 || group.runs().size() == 1) {
                experiments.add(ComparedExperiment.of(id, group.runs(), key, bootstrap));
            } else {
                alone.add(id + " was measured by " + having.get(0) + " only");
            }
        }
        return new ComparedGroup(group.runs(), group.warnings(), group.onPurpose(), experiments, alone);
    }

    ComparedGroup judged(Changes changes) {
        return new ComparedGroup(
                runs,
                warnings,
                onPurpose,
                experiments.stream().map(e -> e.judged(changes)).toList(),
                alone);
    }

    static Set<String> experiments(List<ComparedRun> runs) {
        return runs.stream()
                .flatMap(run -> run.run().experiments().stream())
                .map(Experiment::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

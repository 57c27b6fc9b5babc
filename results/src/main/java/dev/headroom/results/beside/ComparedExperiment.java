package dev.headroom.results.beside;

import dev.headroom.results.Experiment;
import dev.headroom.results.beside.trait.ComparedRun;
import dev.headroom.results.beside.trait.LevelKey;
import dev.headroom.results.comparison.Groups;
import dev.headroom.results.statistics.Bootstrap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One experiment in several runs.
 *
 * @param id of the experiment
 * @param claim the sentence under test
 * @param runs its state in each run; empty where a run does not have it
 * @param quantities what the runs concluded
 * @param repeated what their forks or trials measured
 */
public record ComparedExperiment(
        String id,
        String claim,
        List<Optional<Experiment>> runs,
        List<QuantityTable> quantities,
        List<RepeatedTable> repeated) {
    public ComparedExperiment {
        runs = List.copyOf(runs);
        quantities = List.copyOf(quantities);
        repeated = List.copyOf(repeated);
    }

    static ComparedExperiment of(String id, List<ComparedRun> runs, LevelKey key, Bootstrap bootstrap) {
        List<Optional<Experiment>> experiments =
                runs.stream().map(run -> run.run().experiment(id)).toList();
        String claim = experiments.stream()
                .flatMap(Optional::stream)
                .map(Experiment::claim)
                .findFirst()
                .orElse("");
        return new ComparedExperiment(
                id,
                claim,
                experiments,
                QuantityTable.of(experiments, key),
                RepeatedTable.of(experiments, key, bootstrap));
    }

    Stream<Groups> comparisons() {
        return repeated.stream().flatMap(RepeatedTable::comparisons);
    }

    ComparedExperiment judged(Changes changes) {
        return new ComparedExperiment(
                id,
                claim,
                runs,
                quantities,
                repeated.stream().map(table -> table.judged(changes)).toList());
    }
}

package dev.headroom.results.plan;

import java.util.List;
import java.util.Optional;

/**
 * What a run is asked to measure, with nothing left open but what the machine decides.
 *
 * @param name name of the shipped plan, or of the user's file
 * @param seed decides every shuffle and every random arrival
 * @param experiments in the order written
 */
public record Plan(String name, long seed, List<PlannedExperiment> experiments) {
    public Plan {
        experiments = List.copyOf(experiments);
    }

    public Optional<PlannedExperiment> experiment(String id) {
        return experiments.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /** The experiments of one side, in the order written. */
    public List<PlannedExperiment> on(Claim.Side side) {
        return experiments.stream()
                .filter(e -> Catalogue.claim(e.id()).side() == side)
                .toList();
    }
}

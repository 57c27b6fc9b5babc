package dev.headroom.results;

import dev.headroom.results.plan.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One invocation: what was planned, on which machine, and what came out.
 *
 * @param formatVersion version of the run file's format
 * @param id name of its folder, the UTC time it began
 * @param headroomVersion version of the harness
 * @param startedAt when it began
 * @param endedAt when it ended; empty while it runs, or if its process died
 * @param state how far it came
 * @param plan what was asked for, the seed among it
 * @param environment the machine
 * @param experiments in the order of the plan
 * @param notes what a reader must know, such as an interruption
 */
public record Run(
        int formatVersion,
        String id,
        String headroomVersion,
        Instant startedAt,
        Optional<Instant> endedAt,
        State state,
        Plan plan,
        Environment environment,
        List<Experiment> experiments,
        List<String> notes) {
    /** The format written by this version. */
    public static final int FORMAT_VERSION = 1;

    public Run {
        experiments = List.copyOf(experiments);
        notes = List.copyOf(notes);
    }

    public Optional<Experiment> experiment(String experimentId) {
        return experiments.stream().filter(e -> e.id().equals(experimentId)).findFirst();
    }
}

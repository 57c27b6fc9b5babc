package dev.headroom.results.beside;

import dev.headroom.results.State;
import dev.headroom.results.beside.trait.ComparedRun;
import dev.headroom.results.beside.trait.Differences;
import dev.headroom.results.beside.trait.Grouping;
import dev.headroom.results.beside.trait.LevelKey;
import dev.headroom.results.beside.trait.Trait;
import dev.headroom.results.comparison.Groups;
import dev.headroom.results.comparison.SameAgainstSame;
import dev.headroom.results.statistics.Bootstrap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Several runs beside each other; pure, so the same runs give the same answer again.
 *
 * @param runs in the order named
 * @param differences what is not the same in all of them
 * @param groups which of them stand beside each other
 * @param apart why runs of different groups do not, a sentence each
 * @param notes how the comparison is to be read
 * @param seed seed of its bootstrap: that of the first run's plan
 */
public record SideBySide(
        List<ComparedRun> runs,
        Differences differences,
        List<ComparedGroup> groups,
        List<String> apart,
        List<String> notes,
        long seed) {
    private static final String NOT_INTERLEAVED =
            "Runs are measured one after the other, not interleaved: a difference between two runs holds whatever"
                    + " else changed between them.";

    public SideBySide {
        runs = List.copyOf(runs);
        groups = List.copyOf(groups);
        apart = List.copyOf(apart);
        notes = List.copyOf(notes);
    }

    /**
     * Puts runs beside each other.
     *
     * @param runs at least two
     * @param across traits that may differ because the user says so
     * @throws Incomparable if two of them are the same run, or no two of them have anything in common
     */
    public static SideBySide of(List<ComparedRun> runs, Set<Trait> across) {
        refuseTheSame(runs);
        refuseStrangers(runs);
        long seed = runs.get(0).run().plan().seed();
        Bootstrap bootstrap = Bootstrap.seeded(seed);
        Grouping grouping = Grouping.of(runs, across);
        List<ComparedGroup> groups = grouping.groups().stream()
                .map(group -> ComparedGroup.of(group, across, bootstrap))
                .toList();
        List<Groups> comparisons = groups.stream()
                .flatMap(group -> group.experiments().stream())
                .flatMap(ComparedExperiment::comparisons)
                .toList();
        Optional<SameAgainstSame> noise = noise(runs);
        Changes changes = Changes.of(comparisons, noise.orElse(SameAgainstSame.UNKNOWN), bootstrap);
        return new SideBySide(
                runs,
                Differences.between(runs),
                groups.stream().map(group -> group.judged(changes)).toList(),
                grouping.apart(),
                notes(runs, noise, !comparisons.isEmpty()),
                seed);
    }

    private static Optional<SameAgainstSame> noise(List<ComparedRun> runs) {
        LevelKey key = LevelKey.of(runs, Set.of());
        return runs.stream()
                .flatMap(run -> run.run().experiments().stream())
                .flatMap(experiment -> Repetitions.noise(experiment, key).stream())
                .max(Comparator.comparingDouble(SameAgainstSame::difference));
    }

    private static List<String> notes(List<ComparedRun> runs, Optional<SameAgainstSame> noise, boolean compared) {
        List<String> notes = new ArrayList<>();
        for (ComparedRun run : runs) {
            if (run.run().state() != State.MEASURED) {
                notes.add(run.name() + " is not whole: it is "
                        + (run.run().state() == State.RUNNING
                                ? "unfinished"
                                : run.run().state().name().toLowerCase(Locale.ROOT))
                        + "; what it finished is compared.");
            }
        }
        if (compared) {
            notes.add(noise.map(SameAgainstSame::sentence)
                            .orElse("No run measured the same thing twice: how far it lies from itself is unknown")
                    + ". Each p is Holm's over all comparisons of this report.");
        }
        notes.add(NOT_INTERLEAVED);
        return List.copyOf(notes);
    }

    private static void refuseTheSame(List<ComparedRun> runs) {
        for (int i = 0; i < runs.size(); i++) {
            for (ComparedRun other : runs.subList(i + 1, runs.size())) {
                if (runs.get(i).run().equals(other.run())) {
                    throw new Incomparable(runs.get(i).name() + " and " + other.name()
                            + " are the same run: each run may be named once; name another");
                }
            }
        }
    }

    private static void refuseStrangers(List<ComparedRun> runs) {
        boolean related = ComparedGroup.experiments(runs).stream()
                .anyMatch(id -> runs.stream()
                                .filter(run -> run.run().experiment(id).isPresent())
                                .count()
                        > 1);
        if (!related) {
            throw new Incomparable("the runs have nothing in common: "
                    + runs.stream()
                            .map(run -> run.name() + " measured "
                                    + (run.run().experiments().isEmpty()
                                            ? "nothing"
                                            : String.join(", ", ComparedGroup.experiments(List.of(run)))))
                            .collect(Collectors.joining("; "))
                    + "; name runs of the same plan");
        }
    }
}

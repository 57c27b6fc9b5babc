package dev.headroom.results.beside.trait;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which runs stand beside each other: those that share every trait, but for traits the user or a sweep lifted.
 *
 * @param groups at least one, each of runs that may be compared
 * @param apart why runs of different groups are not compared, a sentence each
 */
public record Grouping(List<Group> groups, List<String> apart) {
    /**
     * Runs beside each other.
     *
     * @param runs at least one; changes are against the first
     * @param warnings traits that differ and were compared because the user asked
     * @param onPurpose traits that differ because a sweep varied them
     */
    public record Group(List<ComparedRun> runs, List<String> warnings, List<String> onPurpose) {
        public Group {
            runs = List.copyOf(runs);
        }
    }

    /** Groups runs, at least one, in the order of their first members. */
    public static Grouping of(List<ComparedRun> runs, Set<Trait> across) {
        List<Trait> dividing = Arrays.stream(Trait.values())
                .filter(trait -> !across.contains(trait) && !trait.variedBySweep(runs))
                .toList();
        Map<List<String>, List<ComparedRun>> groups = new LinkedHashMap<>();
        for (ComparedRun run : runs) {
            List<String> key = dividing.stream().map(trait -> trait.of(run)).toList();
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(run);
        }
        return new Grouping(
                groups.values().stream().map(members -> group(members, across)).toList(),
                apart(List.copyOf(groups.values()), dividing));
    }

    private static List<String> apart(List<List<ComparedRun>> groups, List<Trait> dividing) {
        List<String> sentences = new ArrayList<>();
        ComparedRun first = groups.get(0).get(0);
        for (List<ComparedRun> group : groups.subList(1, groups.size())) {
            for (Trait trait : differing(List.of(first, group.get(0)), dividing)) {
                sentences.add("not put beside each other: " + trait.contrast(first, group.get(0)) + "; use --across "
                        + trait.word() + " to compare them all the same");
            }
        }
        return List.copyOf(sentences);
    }

    private static Group group(List<ComparedRun> members, Set<Trait> across) {
        List<String> warnings = new ArrayList<>();
        List<String> onPurpose = new ArrayList<>();
        for (Trait trait : differing(members, List.of(Trait.values()))) {
            boolean swept = trait.variedBySweep(members);
            if (swept) {
                onPurpose.add("The sweep varied the " + trait.word() + " on purpose.");
            } else if (across.contains(trait)) {
                warnings.add(warning(trait, members));
            }
        }
        return new Group(members, List.copyOf(warnings), List.copyOf(onPurpose));
    }

    private static String warning(Trait trait, List<ComparedRun> members) {
        ComparedRun other = members.stream()
                .filter(run -> !trait.of(run).equals(trait.of(members.get(0))))
                .findFirst()
                .orElseThrow();
        return "compared across " + trait.word() + " as asked: " + trait.contrast(members.get(0), other);
    }

    private static List<Trait> differing(List<ComparedRun> runs, List<Trait> among) {
        return among.stream()
                .filter(trait -> runs.stream().map(trait::of).distinct().count() > 1)
                .toList();
    }
}

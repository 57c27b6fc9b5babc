package dev.headroom.results.beside.trait;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which parts of a level tell it from others when runs stand beside each other.
 *
 * @param leftOut names of levels that do not: the number of a trial, and parameters that were compared across
 */
public record LevelKey(Set<String> leftOut) {
    /** Names in the order of the alphabet, numbers by their size. */
    public static final Comparator<SortedMap<String, String>> ORDER = Comparator.comparing(LevelKey::sortable);

    private static final String TRIAL = "trial";
    private static final int DIGITS = 12;

    /** A parameter may be left out where each run has one value of it: else levels of one run would fall together. */
    public static LevelKey of(List<ComparedRun> runs, Set<Trait> across) {
        Set<String> leftOut = new LinkedHashSet<>(Set.of(TRIAL));
        if (across.contains(Trait.PARAMETERS)) {
            Set<String> several = runs.stream()
                    .flatMap(run -> Trait.parameters(run).entrySet().stream())
                    .filter(parameter -> parameter.getValue().size() > 1)
                    .map(java.util.Map.Entry::getKey)
                    .collect(Collectors.toSet());
            runs.forEach(run -> leftOut.addAll(Trait.parameters(run).keySet()));
            leftOut.removeAll(several);
        }
        return new LevelKey(leftOut);
    }

    /** The level without what does not tell it from others. */
    public SortedMap<String, String> of(SortedMap<String, String> levels) {
        SortedMap<String, String> key = new TreeMap<>(levels);
        key.keySet().removeAll(leftOut);
        return key;
    }

    private static String sortable(SortedMap<String, String> levels) {
        return levels.entrySet().stream()
                .map(e -> e.getKey() + " " + padded(e.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String padded(String value) {
        return value.matches("\\d{1," + DIGITS + "}") ? "0".repeat(DIGITS - value.length()) + value : value;
    }
}

package dev.headroom.results.beside.trait;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is not the same in all of the runs.
 *
 * @param rows facts that differ, in order: sweep, machine, benchmark, plan, systems
 * @param alike fact to value, where all runs say the same
 */
public record Differences(List<Row> rows, Map<String, String> alike) {
    /**
     * One fact.
     *
     * @param fact its name
     * @param values one a run; empty where a run does not say
     */
    public record Row(String fact, List<Optional<String>> values) {}

    public Differences {
        rows = List.copyOf(rows);
        alike = new LinkedHashMap<>(alike);
    }

    /** The differences between these runs, at least one. */
    public static Differences between(List<ComparedRun> runs) {
        List<Map<String, String>> facts = runs.stream().map(Facts::of).toList();
        Set<String> names = new LinkedHashSet<>();
        facts.forEach(of -> names.addAll(of.keySet()));
        List<Row> rows = new ArrayList<>();
        Map<String, String> alike = new LinkedHashMap<>();
        for (String name : names) {
            List<Optional<String>> values =
                    facts.stream().map(of -> Optional.ofNullable(of.get(name))).toList();
            if (values.stream().distinct().count() == 1) {
                alike.put(name, values.get(0).orElseThrow());
            } else {
                rows.add(new Row(name, values));
            }
        }
        return new Differences(rows, alike);
    }
}

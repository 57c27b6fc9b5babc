package dev.headroom.results.beside;

import dev.headroom.results.Experiment;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.State;
import dev.headroom.results.beside.trait.LevelKey;
import dev.headroom.results.comparison.Groups;
import dev.headroom.results.comparison.Groups.Better;
import dev.headroom.results.comparison.SameAgainstSame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The values of one experiment's forks or trials in one run, by quantity and level; void and failed ones left out.
 *
 * @param quantities quantity to its levels, those to their values
 */
record Repetitions(Map<Quantity, SortedMap<SortedMap<String, String>, List<Double>>> quantities) {
    private static final String ROLE = "role";
    private static final String AGAIN = " again";
    private static final String CONTROL = "control";
    private static final String EMULATED = "emulated";

    /**
     * What was repeated.
     *
     * @param name such as {@code throughput}
     * @param unit unit of its values
     * @param better which way is an improvement
     */
    record Quantity(String name, String unit, Better better) {}

    /** Everything that is compared: controls, and what was measured again for its own sake, are not. */
    static Repetitions of(Optional<Experiment> experiment, LevelKey key) {
        return where(experiment, key, role -> !role.contains(CONTROL) && !role.endsWith(AGAIN));
    }

    /** How far the same thing lay from itself within one run; empty where nothing was measured twice. */
    static Optional<SameAgainstSame> noise(Experiment experiment, LevelKey key) {
        Repetitions once = of(Optional.of(experiment), key);
        Repetitions again = where(Optional.of(experiment), key, role -> role.endsWith(AGAIN));
        List<SameAgainstSame> all = new ArrayList<>();
        again.quantities.forEach((quantity, levels) -> levels.forEach((level, values) -> {
            List<Double> same = once.values(quantity, first(level));
            if (!same.isEmpty()) {
                all.add(SameAgainstSame.of(new Groups(quantity.name(), same, values, quantity.better())));
            }
        }));
        return all.stream().max(Comparator.comparingDouble(SameAgainstSame::difference));
    }

    List<Double> values(Quantity quantity, SortedMap<String, String> levels) {
        return Optional.ofNullable(quantities.get(quantity))
                .flatMap(of -> Optional.ofNullable(of.get(levels)))
                .orElse(List.of());
    }

    /** The level that was measured again. */
    private static SortedMap<String, String> first(SortedMap<String, String> again) {
        SortedMap<String, String> first = new TreeMap<>(again);
        first.computeIfPresent(ROLE, (key, role) -> role.substring(0, role.length() - AGAIN.length()));
        return first;
    }

    private static Repetitions where(Optional<Experiment> experiment, LevelKey key, Predicate<String> roles) {
        Map<Quantity, SortedMap<SortedMap<String, String>, List<Double>>> all = new LinkedHashMap<>();
        experiment.ifPresent(e -> e.points().stream()
                .filter(p ->
                        p.state() == State.MEASURED && roles.test(p.levels().getOrDefault(ROLE, "")))
                .forEach(p -> add(all, p, e, key)));
        return new Repetitions(all);
    }

    private static void add(
            Map<Quantity, SortedMap<SortedMap<String, String>, List<Double>>> all,
            LoadPoint point,
            Experiment experiment,
            LevelKey key) {
        for (Repeated repeated : Repeated.values()) {
            repeated.in(point, experiment).ifPresent(seen -> all.computeIfAbsent(
                            new Quantity(name(seen.quantity(), point), seen.unit(), seen.better()),
                            quantity -> new TreeMap<>(LevelKey.ORDER))
                    .computeIfAbsent(key.of(point.levels()), level -> new ArrayList<>())
                    .add(seen.value()));
        }
    }

    /** What ran on emulated cores stands in tables of its own. */
    private static String name(String quantity, LoadPoint point) {
        return point.levels().getOrDefault(ROLE, "").startsWith(EMULATED) ? quantity + ", emulated cores" : quantity;
    }
}

package dev.headroom.results.beside;

import dev.headroom.results.comparison.Change;
import dev.headroom.results.comparison.ChangeRule;
import dev.headroom.results.comparison.Groups;
import dev.headroom.results.comparison.SameAgainstSame;
import dev.headroom.results.statistics.Bootstrap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What changed, over a whole report at once: Holm's correction counts every comparison in it.
 *
 * <p>Experiments that share forks bring the same values twice; those are one comparison.
 *
 * @param judged values to what they say
 */
record Changes(Map<Groups, Change> judged) {
    static Changes of(List<Groups> report, SameAgainstSame noise, Bootstrap bootstrap) {
        Set<Groups> distinct = new LinkedHashSet<>(report);
        List<Groups> order = List.copyOf(distinct);
        List<Change> changes = new ChangeRule(noise, bootstrap, "forks or trials").judge(order);
        Map<Groups, Change> judged = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            judged.put(order.get(i), changes.get(i));
        }
        return new Changes(judged);
    }

    Optional<Change> of(Groups groups) {
        return Optional.ofNullable(judged.get(groups));
    }
}

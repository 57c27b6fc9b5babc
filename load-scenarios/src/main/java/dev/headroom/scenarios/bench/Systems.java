package dev.headroom.scenarios.bench;

import dev.headroom.results.SystemFacts;
import dev.headroom.targets.RunningTarget;
import dev.headroom.targets.TargetFacts;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Running targets in the words of the run file. */
public final class Systems {
    private Systems() {}

    public static List<SystemFacts> of(List<RunningTarget> targets) {
        return targets.stream().map(target -> of(target.facts())).toList();
    }

    private static SystemFacts of(TargetFacts facts) {
        SortedMap<String, String> settings = new TreeMap<>(facts.settings());
        facts.limits().forEach((limit, value) -> settings.put("limit " + limit, value));
        return new SystemFacts(facts.name(), facts.version(), facts.way().word(), settings);
    }
}

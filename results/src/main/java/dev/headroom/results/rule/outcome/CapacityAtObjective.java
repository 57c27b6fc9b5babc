package dev.headroom.results.rule.outcome;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.fit.capacity.Capacity;
import dev.headroom.results.rule.Rule;

/** Rule 11: a capacity is where probes stop passing, so that none may pass above one that failed. */
public final class CapacityAtObjective {
    private CapacityAtObjective() {}

    /** Whether every probe that passed lies below every one that failed. */
    public static Check monotone(Capacity capacity) {
        return new Check(
                Rule.CAPACITY_AT_OBJECTIVE,
                "monotone search",
                Severity.WARN,
                capacity.objection().isEmpty(),
                capacity.objection().orElse("no rate passed above one that failed"));
    }
}

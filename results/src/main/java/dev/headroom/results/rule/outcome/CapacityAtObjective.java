package dev.headroom.results.rule.outcome;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Rule 11: a capacity is where probes stop passing, so that none may pass above one that failed. */
public final class CapacityAtObjective {
    private CapacityAtObjective() {}

    /**
     * One probe of the search.
     *
     * @param passed whether it met the objective
     */
    public record Probe(double ratePerSecond, boolean passed) {}

    /** Whether every probe that passed lies below every one that failed. */
    public static Check monotone(List<Probe> probes) {
        OptionalDouble lowestFailed = probes.stream()
                .filter(probe -> !probe.passed())
                .mapToDouble(Probe::ratePerSecond)
                .min();
        OptionalDouble highestPassed = probes.stream()
                .filter(Probe::passed)
                .mapToDouble(Probe::ratePerSecond)
                .max();
        boolean kept = lowestFailed.isEmpty()
                || highestPassed.isEmpty()
                || highestPassed.getAsDouble() < lowestFailed.getAsDouble();
        return new Check(
                Rule.CAPACITY_AT_OBJECTIVE,
                "monotone search",
                Severity.WARN,
                kept,
                kept
                        ? "no rate passed above one that failed, of " + probes.size() + " probes"
                        : String.format(
                                Locale.ROOT,
                                "non-monotone: %.0f/s failed, %.0f/s passed",
                                lowestFailed.getAsDouble(),
                                highestPassed.getAsDouble()));
    }
}

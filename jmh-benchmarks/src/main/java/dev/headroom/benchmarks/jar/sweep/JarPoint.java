package dev.headroom.benchmarks.jar.sweep;

import dev.headroom.benchmarks.jar.fork.JarFork;
import dev.headroom.benchmarks.measure.ForkHealth;
import dev.headroom.benchmarks.speedup.ForkRole;
import dev.headroom.benchmarks.speedup.ForkValues;
import dev.headroom.results.Check;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.LoadPoint.Measure;
import dev.headroom.results.State;
import dev.headroom.results.rule.Rule;
import dev.headroom.results.rule.measuring.UndisturbedCores;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * One fork as the run file keeps it.
 *
 * @param role what it is for
 * @param cores it was confined to
 * @param params the benchmark's own
 * @param round from 1
 * @param order among all forks of the sweep, from 0
 * @param startedAt when it began
 * @param attempts forks it took until an undisturbed one, or until the budget for repeating was spent
 * @param busyBefore cores' worth of time that others used just before
 */
record JarPoint(
        ForkRole role,
        int cores,
        SortedMap<String, String> params,
        int round,
        int order,
        Instant startedAt,
        int attempts,
        OptionalDouble busyBefore) {
    /** The name of the check that its iterations had settled. */
    private static final String STEADY = "steady state";

    /** Tolerance of a claim about speedup: a fork that drifts further decides nothing. */
    private static final double TOLERANCE = 0.05;

    LoadPoint measured(String experiment, JarFork.Measured fork, Optional<String> complaint, Duration measuredFor) {
        List<Measure> measures = new ArrayList<>(List.of(
                new Measure(
                        ForkValues.THROUGHPUT, ForkValues.UNIT, fork.sample().throughput()),
                new Measure(ForkValues.BEST, ForkValues.UNIT, fork.sample().bestThroughput()),
                new Measure("threads", "1", fork.sample().threads()),
                new Measure("attempts", "1", attempts)));
        addHealth(measures, fork.health());
        return point(
                experiment,
                State.MEASURED,
                measuredFor,
                measures,
                List.of(
                        UndisturbedCores.fork(complaint, Check.Severity.WARN),
                        fork.sample().steadyState().check(STEADY, TOLERANCE)));
    }

    LoadPoint failed(String experiment, String reason) {
        return point(
                experiment,
                State.FAILED,
                Duration.ZERO,
                List.of(),
                List.of(new Check(Rule.ERRORS_COUNT, "fork", Check.Severity.WARN, false, reason)));
    }

    private LoadPoint point(
            String experiment, State state, Duration measuredFor, List<Measure> measures, List<Check> checks) {
        SortedMap<String, String> levels = role.levels(cores);
        params.forEach((name, value) -> levels.put("param." + name, value));
        String id = String.format(
                Locale.ROOT,
                "%s-round-%02d-%s-%d-cores",
                experiment,
                round,
                role.word().replace(' ', '-'),
                cores);
        return new LoadPoint(
                id, levels, round, order, state, startedAt, measuredFor.toNanos(), measures, checks, List.of());
    }

    private void addHealth(List<Measure> measures, ForkHealth health) {
        add(measures, "cores used", "cores", health.cpus());
        add(measures, "waited for a core", "cores", health.runQueueWaitCores());
        add(measures, "steal", "cores", health.stealCores());
        add(measures, "used by others", "cores", health.othersCores());
        add(measures, "throttled periods", "1", health.throttledPeriods());
        add(measures, "frequency", "MHz", health.megahertz());
        add(measures, "machine busy before", "cores", busyBefore);
    }

    private static void add(List<Measure> measures, String name, String unit, OptionalDouble value) {
        value.ifPresent(seen -> measures.add(new Measure(name, unit, seen)));
    }
}

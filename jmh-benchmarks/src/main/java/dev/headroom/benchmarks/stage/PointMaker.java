package dev.headroom.benchmarks.stage;

import dev.headroom.benchmarks.drive.Sweep;
import dev.headroom.benchmarks.experiment.CoresExperiment;
import dev.headroom.benchmarks.experiment.SweptExperiment;
import dev.headroom.benchmarks.judge.ForkPoint;
import dev.headroom.benchmarks.judge.Role;
import dev.headroom.benchmarks.measure.ForkHealth;
import dev.headroom.benchmarks.measure.ForkSample;
import dev.headroom.results.Check;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.LoadPoint.Measure;
import dev.headroom.results.State;
import dev.headroom.results.rule.measuring.UndisturbedCores;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Turns a finished fork into the load point that the run file keeps.
 *
 * @param measured measured time of every fork
 */
record PointMaker(Duration measured) {
    LoadPoint point(
            SweptExperiment experiment, Role role, Sweep.Fork fork, int order, Instant startedAt, double harnessCores) {
        return new LoadPoint(
                id(experiment.id(), role, fork),
                ForkPoint.levels(role, fork.cell()),
                fork.block() + 1,
                order,
                State.MEASURED,
                startedAt,
                role.emulated() ? operationNanos(fork.sample()) : measured.toNanos(),
                measures(fork, experiment.work(fork.cell()), harnessCores),
                // On emulated cores only a note: waiting is repaid by the schedule.
                role.emulated()
                        ? List.of(UndisturbedCores.fork(fork.complaint(), Check.Severity.NOTE))
                        : List.of(UndisturbedCores.fork(fork.complaint(), Check.Severity.WARN), steady(fork)),
                List.of());
    }

    /** An iteration on emulated cores is one operation. */
    private static long operationNanos(ForkSample sample) {
        return Math.round(sample.iterationMillis().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum()
                * 1e6);
    }

    private static Check steady(Sweep.Fork fork) {
        return fork.sample().steadyState().check(ForkPoint.STEADY_STATE, CoresExperiment.TOLERANCE.amount());
    }

    private static String id(String experiment, Role role, Sweep.Fork fork) {
        return String.format(
                Locale.ROOT,
                "%s-block-%02d-%s-%d-cores%s",
                experiment,
                fork.block() + 1,
                role.word().replace(' ', '-'),
                fork.cell().cores(),
                variant(fork.cell().levels()));
    }

    /** What tells cells of one role and one number of cores apart: their other parameters. */
    private static String variant(SortedMap<String, String> levels) {
        return levels.entrySet().stream()
                .filter(level ->
                        level.getKey().startsWith("param.") || level.getKey().equals("benchmark"))
                .map(level -> "-" + level.getValue())
                .collect(Collectors.joining());
    }

    private static List<Measure> measures(Sweep.Fork fork, double work, double harnessCores) {
        ForkSample sample = fork.sample();
        List<Measure> measures = new ArrayList<>(List.of(
                new Measure(ForkPoint.TIME, "ms", sample.medianMillis()),
                new Measure(ForkPoint.BEST, "ms", sample.bestMillis()),
                new Measure(ForkPoint.SETTLING, "1", sample.settling()),
                new Measure("operations", "1", sample.operations()),
                new Measure(ForkPoint.ATTEMPTS, "1", fork.attempts()),
                new Measure(ForkPoint.HARNESS, "cores", harnessCores)));
        if (work != 1) {
            measures.add(new Measure(ForkPoint.WORK, "1", work));
        }
        ForkHealth health = sample.health();
        health.cpus().ifPresent(v -> measures.add(new Measure("cores used", "cores", v)));
        health.runQueueWaitCores().ifPresent(v -> measures.add(new Measure("waited for a core", "cores", v)));
        health.stealCores().ifPresent(v -> measures.add(new Measure("steal", "cores", v)));
        health.throttledPeriods().ifPresent(v -> measures.add(new Measure("throttled periods", "1", v)));
        health.othersCores().ifPresent(v -> measures.add(new Measure("used by others", "cores", Math.max(0, v))));
        health.megahertz().ifPresent(v -> measures.add(new Measure("frequency", "MHz", v)));
        return measures;
    }
}

package dev.headroom.benchmarks.jar.sweep;

import dev.headroom.benchmarks.drive.Sweep;
import dev.headroom.benchmarks.jar.fork.FailedFork;
import dev.headroom.benchmarks.jar.fork.JarFork;
import dev.headroom.benchmarks.measure.HealthLimits;
import dev.headroom.benchmarks.speedup.ForkRole;
import dev.headroom.benchmarks.speedup.ForkValues;
import dev.headroom.benchmarks.speedup.StopRule;
import dev.headroom.results.terminal.Progress;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Round after round, each with every level of every open benchmark once and the null control, in an order shuffled by the
 * seed; a benchmark leaves when its answer is precise, and all leave when the budget is spent.
 */
final class Rounds {
    private static final int MOST_FAILURES = 3;

    /** Measures a task in a fresh JVM. */
    @FunctionalInterface
    interface Measurement {
        JarFork.Measured fork(Task task) throws IOException, FailedFork, InterruptedException;
    }

    /** Looks how busy the machine is while nothing is measured. */
    @FunctionalInterface
    interface Look {
        /** Cores' worth of time that others use now; empty where the system does not say. */
        OptionalDouble busyCores() throws InterruptedException;
    }

    private final JarRequest request;
    private final Measurement measurement;
    private final Look look;
    private final JarLedger ledger;
    private final Budget budget;
    private final Clock clock;
    private final Progress progress;
    private final Map<String, StopRule.Decision> decisions = new LinkedHashMap<>();
    private int order;
    private int repeated;

    Rounds(
            JarRequest request,
            Measurement measurement,
            Look look,
            JarLedger ledger,
            Budget budget,
            Clock clock,
            Progress progress) {
        this.request = request;
        this.measurement = measurement;
        this.look = look;
        this.ledger = ledger;
        this.budget = budget;
        this.clock = clock;
        this.progress = progress;
    }

    /** Why an experiment stopped. */
    StopRule.Decision decision(String experiment) {
        return Optional.ofNullable(decisions.get(experiment))
                .orElseThrow(() -> new IllegalStateException("experiment " + experiment + " was not measured"));
    }

    /** The version of JMH in the program, as its results say. */
    String jmhVersion() {
        return ledger.jmhVersion();
    }

    /** Disturbed forks that were measured again. */
    int repeated() {
        return repeated;
    }

    void run(List<Contender> contenders) throws IOException, InterruptedException {
        Set<Contender> open = new LinkedHashSet<>(contenders);
        Random random = new Random(request.seed());
        for (int round = 1; !open.isEmpty(); round++) {
            List<Task> tasks = tasks(open);
            Collections.shuffle(tasks, random);
            boolean whole = round(round, tasks, open);
            boolean spent = !whole || !budget.allows(length(tasks(open)));
            open.removeIf(contender -> closed(contender, spent));
        }
    }

    private List<Task> tasks(Set<Contender> open) {
        List<Task> tasks = new ArrayList<>();
        open.forEach(contender -> request.levels().forEach(cores -> tasks.add(Task.level(contender, cores))));
        tasks.add(Task.control(ForkRole.NULL_CONTROL_BASE, 1));
        tasks.add(Task.control(ForkRole.NULL_CONTROL, request.mostCores()));
        return tasks;
    }

    private static Duration length(List<Task> tasks) {
        return tasks.stream().map(task -> task.length().expected()).reduce(Duration.ZERO, Duration::plus);
    }

    /** Whether every fork of the round was started. */
    private boolean round(int round, List<Task> tasks, Set<Contender> open) throws IOException, InterruptedException {
        for (Task task : tasks) {
            if (!budget.allows(task.length().expected())) {
                return false;
            }
            fork(round, task, open);
        }
        return true;
    }

    private void fork(int round, Task task, Set<Contender> open) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            progress.at(request.budget().minus(budget.left()));
            progress.begin(
                    "round " + round + ", " + task.label() + (attempt > 1 ? ", again because it was disturbed" : ""));
            OptionalDouble busyBefore = look.busyCores();
            Instant startedAt = clock.instant();
            JarPoint point =
                    new JarPoint(task.role(), task.cores(), params(task), round, order, startedAt, attempt, busyBefore);
            try {
                JarFork.Measured fork = measurement.fork(task);
                Optional<String> complaint = HealthLimits.MANY_THREADS.complaint(fork.health(), task.cores());
                if (complaint.isEmpty() || !mayRepeat(attempt, task)) {
                    order++;
                    ledger.keep(fork.sample().json(), task);
                    owners(task, open)
                            .forEach(id -> ledger.add(
                                    id,
                                    point.measured(
                                            id, fork, complaint, task.length().measuredTime())));
                    return;
                }
                repeated++;
            } catch (FailedFork failed) {
                order++;
                owners(task, open).forEach(id -> ledger.add(id, point.failed(id, String.valueOf(failed.getMessage()))));
                progress.say(String.valueOf(failed.getMessage()));
                return;
            }
        }
    }

    private boolean mayRepeat(int attempt, Task task) {
        return attempt < Sweep.MOST_ATTEMPTS
                && repeated < Math.max(1, order / Sweep.FORKS_PER_REPEAT)
                && budget.allows(task.length().expected());
    }

    /** The experiments that a fork belongs to: its own, or all that are still open. */
    private static List<String> owners(Task task, Set<Contender> open) {
        return task.contender()
                .map(contender -> List.of(contender.id()))
                .orElseGet(() -> open.stream().map(Contender::id).toList());
    }

    private static SortedMap<String, String> params(Task task) {
        return task.contender().map(contender -> contender.benchmark().params()).orElseGet(TreeMap::new);
    }

    private boolean closed(Contender contender, boolean spent) {
        StopRule.Decision decision = StopRule.of(request.precision())
                .decide(ForkValues.of(ledger.points(contender.id())), request.levels(), spent);
        decisions.put(contender.id(), decision);
        return !(decision instanceof StopRule.Decision.MeasureOn) || ledger.failures(contender.id()) >= MOST_FAILURES;
    }
}

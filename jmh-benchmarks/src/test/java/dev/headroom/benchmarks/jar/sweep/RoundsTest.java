package dev.headroom.benchmarks.jar.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.benchmarks.confine.Collector;
import dev.headroom.benchmarks.confine.ForkJvm;
import dev.headroom.benchmarks.confine.JvmChoice;
import dev.headroom.benchmarks.jar.ForkLength;
import dev.headroom.benchmarks.jar.JarBenchmark;
import dev.headroom.benchmarks.jar.JmhArguments;
import dev.headroom.benchmarks.jar.JmhMode;
import dev.headroom.benchmarks.jar.JmhProgram;
import dev.headroom.benchmarks.jar.fork.FailedForkForTests;
import dev.headroom.benchmarks.jar.fork.JarFork;
import dev.headroom.benchmarks.jar.fork.JarSample;
import dev.headroom.benchmarks.measure.ForkHealth;
import dev.headroom.benchmarks.speedup.ScalingKind;
import dev.headroom.benchmarks.speedup.StopRule;
import dev.headroom.results.Environment;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.State;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.plan.Plan;
import dev.headroom.results.terminal.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds of forks that are made up; time passes only by their planned lengths. */
class RoundsTest {
    private static final ForkJvm JVM = JvmChoice.none().or(Collector.G1, Optional.empty());
    private static final ForkLength LENGTH = new ForkLength(5, 15, Duration.ofMillis(100));

    private final Path folder;
    private final AtomicLong now = new AtomicLong();
    private final List<Task> measured = new ArrayList<>();
    private final List<RunFolder> runs = new ArrayList<>();

    RoundsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_benchmark_leaves_when_its_answer_is_precise_and_confirmed() throws Exception {
        Rounds rounds = run(Duration.ofMinutes(10), 1, this::quiet, "a");
        assertThat(rounds.decision("a")).isInstanceOf(StopRule.Decision.Precise.class);
        assertThat(measured).hasSize(6 * 4);
    }

    @Test
    void the_null_control_is_in_every_round_and_in_every_experiment() throws Exception {
        run(Duration.ofMinutes(10), 1, this::quiet, "a", "b");
        for (String id : List.of("a", "b")) {
            assertThat(points(id)).hasSize(6 * 4);
            assertThat(points(id).stream().map(point -> point.levels().get("role")))
                    .contains("level", "null control base", "null control");
        }
        assertThat(measured).hasSize(6 * 6);
    }

    @Test
    void the_budget_ends_it_before_a_round_that_does_not_fit() throws Exception {
        Duration three = LENGTH.expected().multipliedBy(4 * 3 + 1);
        Rounds rounds = run(three, 1, this::quiet, "a");
        assertThat(measured).hasSize(3 * 4);
        assertThat(rounds.decision("a")).isInstanceOf(StopRule.Decision.BudgetSpent.class);
        assertThat(rounds.decision("a").sentence()).contains("3 rounds").contains("at least 5 are needed");
    }

    @Test
    void the_seed_decides_the_order() throws Exception {
        run(Duration.ofMinutes(10), 1, this::quiet, "a");
        List<Task> first = List.copyOf(measured);
        measured.clear();
        run(Duration.ofMinutes(10), 1, this::quiet, "a");
        assertThat(measured).isEqualTo(first);
        measured.clear();
        run(Duration.ofMinutes(10), 2, this::quiet, "a");
        assertThat(measured).isNotEqualTo(first);
    }

    @Test
    void forks_that_fail_are_kept_as_failed_and_three_end_their_benchmark_alone() throws Exception {
        run(
                Duration.ofMinutes(10),
                1,
                task -> {
                    if (task.contender().filter(c -> c.id().equals("a")).isPresent() && task.cores() == 2) {
                        now.addAndGet(LENGTH.expected().toNanos());
                        throw FailedForkForTests.saying("threw: its own mistake");
                    }
                    return quiet(task);
                },
                "a",
                "b");
        assertThat(points("a").stream().filter(point -> point.state() == State.FAILED))
                .hasSize(3)
                .allSatisfy(point -> assertThat(point.checks().get(0).finding()).contains("its own mistake"));
        assertThat(points("b")).hasSize(6 * 4).allMatch(point -> point.state() == State.MEASURED);
    }

    @Test
    void a_disturbed_fork_is_measured_again_and_counted() throws Exception {
        Rounds rounds = run(
                Duration.ofMinutes(10),
                1,
                task -> {
                    JarFork.Measured fork = quiet(task);
                    return measured.size() == 9 ? new JarFork.Measured(fork.sample(), disturbed()) : fork;
                },
                "a");
        assertThat(rounds.repeated()).isEqualTo(1);
        assertThat(points("a"))
                .hasSize(6 * 4)
                .allMatch(point -> point.checks().get(0).passed());
        assertThat(points("a").stream()
                        .filter(point -> point.measure("attempts").orElseThrow().value() == 2))
                .hasSize(1);
    }

    @Test
    void a_machine_that_is_always_disturbed_does_not_repeat_for_ever() throws Exception {
        Rounds rounds = run(
                Duration.ofMinutes(10),
                1,
                task -> new JarFork.Measured(quiet(task).sample(), disturbed()),
                "a");
        assertThat(rounds.repeated()).isBetween(1, 24 / 4 + 1);
        assertThat(points("a").get(0).checks().get(0).finding()).contains("lost to other programs 50.0 %");
    }

    private JarFork.Measured quiet(Task task) {
        measured.add(task);
        now.addAndGet(LENGTH.expected().toNanos());
        double rate = task.isControl() ? 100 : 100 * task.cores() * (1 + 0.0001 * (measured.size() % 3));
        return new JarFork.Measured(new JarSample(List.of(rate, rate, rate), task.cores(), entry()), health(0));
    }

    private static ForkHealth disturbed() {
        return health(1);
    }

    private static ForkHealth health(double others) {
        OptionalDouble none = OptionalDouble.empty();
        return new ForkHealth(none, none, none, none, OptionalDouble.of(others), none);
    }

    private static com.fasterxml.jackson.databind.JsonNode entry() {
        try {
            return new ObjectMapper()
                    .readTree("{\"jmhVersion\":\"1.37\",\"benchmark\":\"B.m\",\"mode\":\"thrpt\",\"primaryMetric\":"
                            + "{\"scoreUnit\":\"ops/s\",\"rawData\":[[1.0,2.0]]}}");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Rounds run(Duration budget, long seed, Rounds.Measurement measurement, String... ids) throws Exception {
        RunFolder run = RunFolder.create(
                folder,
                Clock.systemUTC(),
                new Plan("test", 1, List.of()),
                new Environment(Instant.EPOCH, 2, new TreeMap<>()));
        JarRequest request = request(budget, seed);
        List<Contender> contenders = new ArrayList<>();
        for (String id : ids) {
            JarBenchmark benchmark =
                    new JarBenchmark("org.x.B." + id, JmhMode.THROUGHPUT, new TreeMap<>(), List.of(), 1e-3);
            contenders.add(new Contender(id, benchmark, JVM, LENGTH, true));
            run.begin(new JarClaim(id, benchmark, request).claim(), "test");
        }
        Rounds rounds = new Rounds(
                request,
                measurement,
                OptionalDouble::empty,
                new JarLedger(run, JVM),
                new Budget(budget, now::get),
                Clock.systemUTC(),
                Progress.plain(System.out, budget));
        rounds.run(contenders);
        runs.add(run);
        return rounds;
    }

    private List<LoadPoint> points(String id) {
        return runs.get(runs.size() - 1).run().experiment(id).orElseThrow().points();
    }

    private static JarRequest request(Duration budget, long seed) {
        return new JarRequest(
                new JmhProgram("x.jar", "x.jar", ""),
                List.of(".*"),
                List.of(1, 2),
                ScalingKind.THROUGHPUT,
                OptionalInt.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                new JmhArguments(List.of()),
                0.02,
                budget,
                Duration.ofSeconds(60),
                seed,
                "test");
    }
}

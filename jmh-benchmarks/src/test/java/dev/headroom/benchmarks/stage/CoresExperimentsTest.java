package dev.headroom.benchmarks.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.benchmarks.confine.Confinement;
import dev.headroom.benchmarks.confine.JvmChoice;
import dev.headroom.benchmarks.drive.Cell;
import dev.headroom.benchmarks.drive.ForkFailedForTests;
import dev.headroom.benchmarks.drive.Sweep;
import dev.headroom.benchmarks.measure.Forks;
import dev.headroom.results.Environment;
import dev.headroom.results.Experiment;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.Run;
import dev.headroom.results.State;
import dev.headroom.results.Verdict;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.law.scaling.Amdahl;
import dev.headroom.results.machine.Cpus;
import dev.headroom.results.plan.Catalogue;
import dev.headroom.results.plan.Claim;
import dev.headroom.results.plan.Plan;
import dev.headroom.results.plan.PlanFile;
import dev.headroom.results.plan.PlannedExperiment;
import dev.headroom.results.stage.Interruption;
import dev.headroom.results.stage.Stage;
import dev.headroom.results.terminal.ExitCode;
import dev.headroom.results.terminal.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.RunResult;

/** The whole way from plan to verdict with forks made by hand: every level takes exactly what the law says. */
class CoresExperimentsTest {
    private final Path folder;
    private final List<Cell> measured = new ArrayList<>();
    private int usableCores = 2;

    CoresExperimentsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void all_claims_are_measured_in_one_sweep_and_hold() {
        Run run = measure("short", CoresExperimentsTest::lawful);
        assertThat(run.experiments())
                .extracting(Experiment::id)
                .containsExactly("amdahl-half-serial", "twenty-hour-job", "single-threaded-code");
        assertThat(run.experiments())
                .allSatisfy(e -> assertThat(e.verdict().orElseThrow()).isInstanceOf(Verdict.Holds.class));
        // Base, base again, null control and one level of three claims, in five blocks.
        assertThat(measured).hasSize(6 * 5);
        assertThat(ExitCode.of(run)).isEqualTo(ExitCode.MEASURED);
    }

    @Test
    void a_plan_chooses_the_serial_fraction_of_locks_and_of_grown_work() throws IOException {
        Path plan = folder.resolve("locks.yaml");
        Files.writeString(
                plan,
                """
                experiments:
                  serialized-sections:
                    trials: 5
                    overrides: {serial_fraction: 0.25}
                  work-grows:
                    trials: 5
                    overrides: {serial_fraction: 0.25}
                """);
        Run run = measure(plan.toString(), cell -> {
            double time = cell.code().name().equals("sections") ? 40 / 1.9 : 40;
            return Forks.fork(cell.cores(), 0, time, time, time, time);
        });
        assertThat(run.experiments())
                .extracting(e -> e.verdict().orElseThrow().word())
                .containsExactly("holds", "holds");
        assertThat(run.experiment("serialized-sections").orElseThrow().points())
                .extracting(point -> point.levels().getOrDefault("param.guard", "none"))
                .contains("SYNCHRONIZED", "STRIPED", "LOCK_FREE");
        assertThat(measured).hasSize((3 + 3 + 1) * 5);
    }

    @Test
    void ordinary_code_is_measured_from_one_core_on_and_keeps_its_points() throws IOException {
        Path plan = folder.resolve("ordinary.yaml");
        Files.writeString(
                plan,
                """
                experiments:
                  real-code:
                    trials: 5
                    overrides: {samples: [sort, triad]}
                """);
        Run run = measure(plan.toString(), cell -> Forks.fork(cell.cores(), 0, 40, 40, 40, 40));
        Experiment experiment = run.experiment("real-code").orElseThrow();
        assertThat(measured).hasSize((3 + 2 * 2) * 5);
        assertThat(experiment.points()).extracting(LoadPoint::id).doesNotHaveDuplicates();
        assertThat(experiment.verdict().orElseThrow().word()).isEqualTo("void");
        assertThat(experiment.comparisons())
                .extracting(row -> row.levels().getOrDefault("benchmark", "none"))
                .contains("sort", "triad");
    }

    @Test
    void each_experiment_holds_its_forks_and_its_jmh_file() {
        Run run = measure("short", CoresExperimentsTest::lawful);
        for (Experiment experiment : run.experiments()) {
            assertThat(experiment.points()).hasSize(4 * 5);
            assertThat(experiment.points()).extracting(LoadPoint::id).doesNotHaveDuplicates();
            assertThat(Files.exists(folder.resolve(run.id()).resolve("jmh").resolve(experiment.id() + ".json")))
                    .isTrue();
        }
    }

    @Test
    void predictions_are_older_than_every_point() {
        for (Experiment experiment :
                measure("short", CoresExperimentsTest::lawful).experiments()) {
            Instant written = experiment.predictions().get(0).writtenAt();
            assertThat(experiment.points())
                    .allSatisfy(p -> assertThat(p.startedAt()).isAfterOrEqualTo(written));
        }
    }

    @Test
    void one_core_is_an_obstacle_and_not_a_failure() {
        usableCores = 1;
        Run run = measure("short", CoresExperimentsTest::lawful);
        assertThat(measured).isEmpty();
        assertThat(run.experiments())
                .allSatisfy(e -> assertThat(e.state()).isEqualTo(State.SKIPPED))
                .allSatisfy(e -> assertThat(e.note()).startsWith("a speedup needs 2 usable cores"));
    }

    @Test
    void a_failed_fork_fails_every_claim_and_keeps_what_was_measured() {
        Run run = measure("short", cell -> {
            if (measured.size() > 20) {
                throw ForkFailedForTests.failure("out of memory");
            }
            return lawful(cell);
        });
        assertThat(run.experiments()).allSatisfy(e -> {
            assertThat(e.state()).isEqualTo(State.FAILED);
            assertThat(e.note()).contains("out of memory");
            assertThat(e.points()).isNotEmpty();
        });
        assertThat(ExitCode.of(run)).isEqualTo(ExitCode.NOT_MEASURED);
    }

    @Test
    void an_interruption_keeps_finished_forks() {
        RunFolder run = run("short");
        PlannedExperiment first = run.run().plan().experiments().get(0);
        run.begin(Catalogue.claim(first.id()), "");
        CoresExperiments experiments = new CoresExperiments(run, host(cell -> {
            if (measured.size() > 20) {
                throw new InterruptedException("by the user");
            }
            return lawful(cell);
        }));
        assertThatThrownBy(() -> experiments.measure(first, run, Progress.plain(System.out, Duration.ZERO)))
                .isInstanceOf(InterruptedException.class);
        assertThat(RunFolder.read(run.directory()).experiments()).hasSize(3).allSatisfy(e -> assertThat(e.points())
                .isNotEmpty());
    }

    @Test
    void emulated_levels_are_measured_after_and_apart_and_decide_nothing() throws IOException {
        Run run = measure(emulatedPlan(), CoresExperimentsTest::lawful);
        Experiment experiment = run.experiment("twenty-hour-job").orElseThrow();
        assertThat(experiment.verdict().orElseThrow()).isInstanceOf(Verdict.Holds.class);
        List<LoadPoint> emulated = experiment.points().stream()
                .filter(point -> point.levels().getOrDefault("role", "").startsWith("emulated"))
                .toList();
        // Levels 1, 2, 4 and 8 in five blocks; the single-threaded claim shares the native forks all the same.
        assertThat(emulated).hasSize(4 * 5);
        assertThat(emulated).allSatisfy(p -> assertThat(p.levels()).containsEntry("way", "emulated (cooperative)"));
        assertThat(experiment.points()).extracting(LoadPoint::id).doesNotHaveDuplicates();
        assertThat(experiment.points()).extracting(LoadPoint::order).doesNotHaveDuplicates();
        assertThat(measured).hasSize(5 * 5 + 4 * 5);
        assertThat(experiment.comparisons())
                .filteredOn(row -> row.quantity().equals("speedup on emulated cores"))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.decisive()).isFalse())
                .allSatisfy(row -> assertThat(row.verdict().orElseThrow()).isInstanceOf(Verdict.Holds.class))
                .allSatisfy(row -> assertThat(row.levels()).containsEntry("way", "emulated (cooperative)"));
        assertThat(run.notes()).singleElement().satisfies(note -> assertThat(note)
                .startsWith("twenty-hour-job, emulated (quota) cores left out: no CPU quota for single threads here"));
        Path jmh = folder.resolve(run.id()).resolve("jmh");
        assertThat(Files.readString(jmh.resolve("twenty-hour-job-emulated.json")))
                .contains("EmulatedForTests");
        assertThat(Files.readString(jmh.resolve("twenty-hour-job.json"))).doesNotContain("EmulatedForTests");
    }

    private String emulatedPlan() throws IOException {
        return Files.writeString(
                        folder.resolve("plan.yaml"),
                        """
                        experiments:
                          twenty-hour-job:
                            trials: 5
                            overrides: {emulated_levels: [4, 8]}
                          single-threaded-code:
                            trials: 5
                        """)
                .toString();
    }

    private Run measure(String planName, Sweep.Measurement measurement) {
        RunFolder run = run(planName);
        try (Interruption interruption = Interruption.watch(run)) {
            int code = new Stage(run, Claim.Side.CORES, interruption)
                    .measure(new CoresExperiments(run, host(measurement)));
            assertThat(code).isNotNegative();
        }
        return RunFolder.read(run.directory());
    }

    private RunFolder run(String planName) {
        Plan read = PlanFile.read(planName, usableCores);
        return RunFolder.create(
                folder,
                Clock.systemUTC(),
                new Plan(read.name(), read.seed(), read.on(Claim.Side.CORES)),
                new Environment(Instant.EPOCH, usableCores, new TreeMap<>()));
    }

    private Host host(Sweep.Measurement measurement) {
        List<Integer> ids = IntStream.range(0, usableCores).boxed().toList();
        AtomicLong now = new AtomicLong();
        return new Host(
                usableCores,
                usableCores,
                Confinement.of(
                        new Cpus(
                                ids,
                                ids.stream().map(List::of).toList(),
                                ids.stream().map(id -> 0).toList(),
                                true),
                        ""),
                JvmChoice.none(),
                Clock.systemUTC(),
                () -> now.addAndGet(5_000_000),
                folder,
                (settings, log) -> cell -> {
                    measured.add(cell);
                    return measurement.run(cell);
                });
    }

    private static RunResult lawful(Cell cell) {
        double time = cell.code().equals(Cell.Code.SINGLE_THREADED)
                ? 40
                : 40
                        / new Amdahl(Double.parseDouble(cell.levels().getOrDefault("serial_fraction", "1")))
                                .speedup(cell.cores());
        return cell.emulated()
                ? Forks.emulatedFork(cell.cores(), 50 * time)
                : Forks.fork(cell.cores(), 0, time, time, time, time);
    }
}

package dev.headroom.benchmarks.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.benchmarks.drive.Cell;
import dev.headroom.benchmarks.emulate.Emulation;
import dev.headroom.benchmarks.emulate.Way;
import dev.headroom.benchmarks.emulate.Work;
import dev.headroom.benchmarks.experiment.AmdahlHalfSerial;
import dev.headroom.benchmarks.experiment.CoresExperiment;
import dev.headroom.benchmarks.experiment.EmulatedClaim;
import dev.headroom.benchmarks.experiment.SerializedSections;
import dev.headroom.benchmarks.experiment.SingleThreadedCode;
import dev.headroom.benchmarks.experiment.TwentyHourJob;
import dev.headroom.benchmarks.experiment.WorkGrows;
import dev.headroom.results.Check;
import dev.headroom.results.Comparison;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.Prediction;
import dev.headroom.results.State;
import dev.headroom.results.SystemFacts;
import dev.headroom.results.Verdict;
import dev.headroom.results.figure.Series;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.rule.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final double[] NOISE = {1.000, 1.004, 0.997, 1.002, 0.999};

    private final List<LoadPoint> points = new ArrayList<>();
    private String disturbance = "";

    @Test
    void speedups_on_the_law_hold() {
        controls(4, 40);
        level(2, 0.5, 30);
        level(4, 0.5, 25);
        RunFolder.Conclusion conclusion = judge(new AmdahlHalfSerial(), 4, 4);
        assertThat(conclusion.verdict()).isInstanceOf(Verdict.Holds.class);
        assertThat(comparison(conclusion, "speedup", "2").measured().value()).isCloseTo(4 / 3.0, within(0.005));
        assertThat(comparison(conclusion, "speedup", "4").measured().value()).isCloseTo(1.6, within(0.005));
    }

    @Test
    void a_speedup_far_off_the_law_fails_and_the_controls_stand() {
        controls(2, 40);
        level(2, 0.5, 38);
        assertThat(judge(new AmdahlHalfSerial(), 2, 2).verdict()).isInstanceOf(Verdict.Fails.class);
    }

    @Test
    void a_null_control_off_one_voids_the_sweep() {
        controls(2, 44);
        level(2, 0.5, 30);
        Verdict verdict = judge(new AmdahlHalfSerial(), 2, 2).verdict();
        assertThat(verdict).isInstanceOf(Verdict.Void.class);
        assertThat(verdict.because())
                .contains("wholly serial work on 2 cores has a speedup of 0.909")
                .contains("must lie within 0.950 to 1.050");
    }

    @Test
    void a_null_control_that_is_only_noisy_is_a_warning() {
        forks(Role.BASE, 1, 1, 40);
        forks(Role.BASE_AGAIN, 1, 1, 40);
        for (int trial = 1; trial <= NOISE.length; trial++) {
            points.add(point(Role.NULL_CONTROL, Cell.tunable(1, 2), trial, trial % 2 == 0 ? 37.5 : 42.5));
        }
        level(2, 0.5, 30);
        RunFolder.Conclusion conclusion = judge(new AmdahlHalfSerial(), 2, 2);
        assertThat(conclusion.verdict()).isInstanceOf(Verdict.Holds.class);
        assertThat(conclusion.checks())
                .filteredOn(check -> check.name().equals("null control"))
                .singleElement()
                .satisfies(check -> assertThat(check.passed()).isFalse());
    }

    @Test
    void forks_that_were_still_warming_up_warn_and_far_ones_void() {
        controls(2, 40);
        level(2, 0.5, 30);
        assertThat(steadyState(judge(new AmdahlHalfSerial(), 2, 2)).passed()).isTrue();
        points.replaceAll(p -> p.trial() == 3 ? warmingUp(p, Check.Severity.WARN) : p);
        RunFolder.Conclusion warned = judge(new AmdahlHalfSerial(), 2, 2);
        assertThat(steadyState(warned).passed()).isFalse();
        assertThat(steadyState(warned).finding()).endsWith("forks were not steady; not steady: last third 9 % faster");
        assertThat(warned.verdict()).isInstanceOf(Verdict.Holds.class);
        points.replaceAll(p -> warmingUp(p, Check.Severity.VOID));
        assertThat(judge(new AmdahlHalfSerial(), 2, 2).verdict()).isInstanceOf(Verdict.Void.class);
    }

    @Test
    void mostly_disturbed_forks_void_the_sweep() {
        disturbance = "lost to other machines";
        controls(2, 40);
        level(2, 0.5, 30);
        assertThat(judge(new AmdahlHalfSerial(), 2, 2).verdict().because())
                .contains("20 of 20 forks were disturbed (first: lost to other machines)");
    }

    @Test
    void second_threads_of_a_core_decide_nothing() {
        controls(4, 40);
        level(2, 0.5, 30);
        level(4, 0.5, 29);
        RunFolder.Conclusion conclusion = judge(new AmdahlHalfSerial(), 2, 4);
        assertThat(conclusion.verdict()).isInstanceOf(Verdict.Holds.class);
        assertThat(comparison(conclusion, "speedup", "4").decisive()).isFalse();
    }

    @Test
    void one_core_with_two_threads_gives_no_verdict() {
        controls(2, 40);
        level(2, 0.5, 30);
        assertThat(judge(new AmdahlHalfSerial(), 1, 2).verdict()).isInstanceOf(Verdict.Void.class);
    }

    @Test
    void karp_and_flatt_find_the_known_fraction_and_the_fit_agrees() {
        controls(8, 40);
        level(2, 0.05, 21);
        level(4, 0.05, 11.5);
        level(8, 0.05, 6.75);
        RunFolder.Conclusion conclusion = judge(new TwentyHourJob(), 8, 8);
        assertThat(comparison(conclusion, "serial fraction (Karp and Flatt)", "8")
                        .measured()
                        .value())
                .isCloseTo(0.05, within(0.002));
        Comparison fit = conclusion.comparisons().stream()
                .filter(c -> c.quantity().contains("fitted"))
                .findFirst()
                .orElseThrow();
        assertThat(fit.measured().value()).isCloseTo(0.05, within(0.002));
        assertThat(conclusion.figures().get(0).series())
                .extracting(Series::role)
                .contains(Series.Role.FIT, Series.Role.MEASURED, Series.Role.PREDICTED, Series.Role.IDEAL);
    }

    @Test
    void two_levels_are_not_fitted_and_it_is_said() {
        controls(2, 40);
        level(2, 0.05, 21);
        assertThat(judge(new TwentyHourJob(), 2, 2).checks())
                .filteredOn(check -> check.name().equals("fit"))
                .singleElement()
                .satisfies(check -> assertThat(check.finding()).contains("not fitted"));
    }

    @Test
    void single_threaded_code_holds_at_one() {
        controls(2, 40);
        level(2, 1, 40);
        assertThat(judge(new SingleThreadedCode(), 2, 2).verdict()).isInstanceOf(Verdict.Holds.class);
    }

    @Test
    void one_lock_holds_between_phases_and_its_bound_and_fails_outside() {
        controls(2, 40);
        sections(Role.LEVEL, "SYNCHRONIZED", 40 / 1.7);
        sections(Role.BESIDE, "STRIPED", 40 / 1.95);
        RunFolder.Conclusion conclusion = judge(new SerializedSections(0.5), 2, 2);
        assertThat(conclusion.verdict()).isInstanceOf(Verdict.Holds.class);
        assertThat(comparison(conclusion, "speedup of other code", "2")).satisfies(striped -> {
            assertThat(striped.levels()).containsEntry("param.guard", "STRIPED");
            assertThat(striped.decisive()).isFalse();
            assertThat(striped.measured().value()).isCloseTo(1.95, within(0.01));
        });
        assertThat(judge(new SerializedSections(0.7), 2, 2).verdict()).isInstanceOf(Verdict.Fails.class);
        assertThat(judge(new SerializedSections(0.1), 2, 2).verdict()).isInstanceOf(Verdict.Fails.class);
    }

    @Test
    void grown_work_is_compared_by_work_per_second() {
        controls(2, 40);
        for (int trial = 1; trial <= NOISE.length; trial++) {
            LoadPoint fork = point(Role.LEVEL, new WorkGrows(0.5).cell(2), trial, 41 * NOISE[trial % NOISE.length]);
            points.add(with(fork, new LoadPoint.Measure(ForkPoint.WORK, "1", 1.5)));
        }
        RunFolder.Conclusion conclusion = judge(new WorkGrows(0.5), 2, 2);
        assertThat(comparison(conclusion, "scaled speedup", "2").measured().value())
                .isCloseTo(1.5 * 40 / 41, within(0.01));
        assertThat(conclusion.verdict()).isInstanceOf(Verdict.Holds.class);
        assertThat(conclusion.checks()).extracting(Check::name).doesNotContain("fit");
    }

    private void sections(Role role, String guard, double millis) {
        Cell synchronised = new SerializedSections(0.5).cell(2);
        for (int trial = 1; trial <= NOISE.length; trial++) {
            Cell cell = Cell.of(synchronised.code(), 2, Map.of(Cell.SERIAL_FRACTION, "0.5", "guard", guard));
            points.add(point(role, cell, trial, millis * NOISE[(trial + guard.length()) % NOISE.length]));
        }
    }

    private static LoadPoint with(LoadPoint point, LoadPoint.Measure measure) {
        List<LoadPoint.Measure> measures = new ArrayList<>(point.measures());
        measures.add(measure);
        return new LoadPoint(
                point.id(),
                point.levels(),
                point.trial(),
                point.order(),
                point.state(),
                point.startedAt(),
                point.durationNanos(),
                measures,
                point.checks(),
                point.histograms());
    }

    @Test
    void a_slow_block_divides_out() {
        controls(2, 40);
        level(2, 0.5, 30);
        points.replaceAll(p -> p.trial() == 3 ? slowed(p, 1.5) : p);
        assertThat(judge(new AmdahlHalfSerial(), 2, 2).verdict()).isInstanceOf(Verdict.Holds.class);
    }

    @Test
    void what_ran_on_emulated_cores_enters_no_fit_no_check_and_no_verdict() {
        controls(4, 40);
        level(2, 0.5, 30);
        level(4, 0.5, 25);
        RunFolder.Conclusion before = judge(new AmdahlHalfSerial(), 4, 4);
        // Far off the law, slow to settle and by many more cores than there are: none of it may show.
        emulated(1, 2_000);
        emulated(2, 1_500);
        emulated(4, 1_250);
        emulated(16, 400);
        RunFolder.Conclusion after = judge(new AmdahlHalfSerial(), 4, 4);
        assertThat(after.verdict()).isEqualTo(before.verdict());
        assertThat(after.comparisons()).containsAll(before.comparisons());
        assertThat(after.checks()).containsAll(before.checks());
        assertThat(after.comparisons())
                .filteredOn(row -> !before.comparisons().contains(row))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.quantity()).isEqualTo("speedup on emulated cores"))
                .allSatisfy(row -> assertThat(row.levels()).containsEntry("way", "emulated (cooperative)"))
                .allSatisfy(row -> assertThat(row.decisive()).isFalse());
        assertThat(emulatedRow(after, "16").verdict().orElseThrow()).isInstanceOf(Verdict.Fails.class);
        assertThat(after.figures().get(0).series())
                .filteredOn(line -> line.role() == Series.Role.EMULATED)
                .singleElement()
                .satisfies(line -> assertThat(line.name()).startsWith("emulated cores (cooperative)"));
    }

    @Test
    void emulated_cores_that_disagree_with_real_ones_void_their_own_rows_only() {
        controls(2, 40);
        level(2, 0.5, 30);
        emulated(1, 2_000);
        emulated(2, 1_200);
        emulated(16, 1_063);
        RunFolder.Conclusion conclusion = judge(new AmdahlHalfSerial(), 2, 2);
        assertThat(conclusion.verdict()).isInstanceOf(Verdict.Holds.class);
        assertThat(emulatedRow(conclusion, "16").verdict().orElseThrow()).isInstanceOf(Verdict.Void.class);
        assertThat(conclusion.checks())
                .filteredOn(check -> check.name().equals("emulated cores agree with real ones"))
                .singleElement()
                .satisfies(check -> assertThat(check.passed()).isFalse())
                .satisfies(check ->
                        assertThat(check.finding()).contains("S(2) 1.2").endsWith("its speedups are void"));
        assertThat(conclusion.figures().get(0).series())
                .extracting(Series::role)
                .doesNotContain(Series.Role.EMULATED);
    }

    private static Comparison emulatedRow(RunFolder.Conclusion conclusion, String cores) {
        return comparison(conclusion, "speedup on emulated cores", cores);
    }

    private void emulated(int cores, double millis) {
        Emulation emulation = new Emulation(List.of(1, cores), 0.05, List.of(Way.COOPERATIVE), 2);
        Cell cell = emulation.cells(Way.COOPERATIVE, Work.PHASES, 0.5).stream()
                .filter(c -> c.cores() == cores)
                .findFirst()
                .orElseThrow();
        Role role = cores == 1 ? Role.EMULATED_BASE : Role.EMULATED_LEVEL;
        for (int trial = 1; trial <= NOISE.length; trial++) {
            points.add(point(role, cell, trial, millis * NOISE[(trial + cores) % NOISE.length]));
        }
    }

    private RunFolder.Conclusion judge(CoresExperiment experiment, int physicalCores, int usableCores) {
        List<Integer> levels = new ArrayList<>(List.of(1));
        levels.addAll(Observations.onHardware(points).levels());
        return new Judgement(
                        experiment,
                        predictions(experiment, levels),
                        points,
                        new SweepFacts(
                                1,
                                "",
                                physicalCores,
                                usableCores,
                                0,
                                new SystemFacts("jmh", "1.37", "process", new TreeMap<>())))
                .conclusion();
    }

    private static List<Prediction> predictions(CoresExperiment experiment, List<Integer> levels) {
        List<Prediction> predictions = new ArrayList<>(experiment.predictions(levels, NOW));
        Emulation emulation = new Emulation(List.of(2, 4, 16), 0.05, List.of(Way.COOPERATIVE), 2);
        experiment
                .emulated()
                .ifPresent(work -> predictions.addAll(
                        new EmulatedClaim(experiment, work, emulation).predictions(Way.COOPERATIVE, NOW)));
        return predictions;
    }

    private static Comparison comparison(RunFolder.Conclusion conclusion, String quantity, String cores) {
        return conclusion.comparisons().stream()
                .filter(c ->
                        c.quantity().equals(quantity) && cores.equals(c.levels().get("cores")))
                .findFirst()
                .orElseThrow();
    }

    private void controls(int mostCores, double nullControlMillis) {
        forks(Role.BASE, 1, 1, 40);
        forks(Role.BASE_AGAIN, 1, 1, 40);
        forks(Role.NULL_CONTROL, mostCores, 1, nullControlMillis);
    }

    private void level(int cores, double serialFraction, double millis) {
        forks(Role.LEVEL, cores, serialFraction, millis);
    }

    private void forks(Role role, int cores, double serialFraction, double millis) {
        for (int trial = 1; trial <= NOISE.length; trial++) {
            // Each role draws the noise from another place, so that it does not divide out.
            double time = millis * NOISE[(trial + role.word().length() + cores) % NOISE.length];
            points.add(point(role, Cell.tunable(serialFraction, cores), trial, time));
        }
    }

    private LoadPoint point(Role role, Cell cell, int trial, double millis) {
        return new LoadPoint(
                role + "-" + cell.cores() + "-" + trial,
                ForkPoint.levels(role, cell),
                trial,
                points.size(),
                State.MEASURED,
                NOW,
                1,
                List.of(
                        new LoadPoint.Measure(ForkPoint.TIME, "ms", millis),
                        new LoadPoint.Measure(ForkPoint.BEST, "ms", millis),
                        new LoadPoint.Measure(ForkPoint.SETTLING, "1", 1 + 0.001 * (trial % 2)),
                        new LoadPoint.Measure(ForkPoint.HARNESS, "cores", 0.01)),
                List.of(new Check(
                        Rule.ENVIRONMENT,
                        "undisturbed cores",
                        Check.Severity.WARN,
                        disturbance.isEmpty(),
                        disturbance)),
                List.of());
    }

    private static Check steadyState(RunFolder.Conclusion conclusion) {
        return conclusion.checks().stream()
                .filter(check -> check.name().equals(ForkPoint.STEADY_STATE))
                .findFirst()
                .orElseThrow();
    }

    private static LoadPoint warmingUp(LoadPoint point, Check.Severity severity) {
        return new LoadPoint(
                point.id(),
                point.levels(),
                point.trial(),
                point.order(),
                point.state(),
                point.startedAt(),
                point.durationNanos(),
                point.measures(),
                List.of(new Check(
                        Rule.STEADY_STATE,
                        ForkPoint.STEADY_STATE,
                        severity,
                        false,
                        "not steady: last third 9 % faster")),
                point.histograms());
    }

    private static LoadPoint slowed(LoadPoint point, double factor) {
        return new LoadPoint(
                point.id(),
                point.levels(),
                point.trial(),
                point.order(),
                point.state(),
                point.startedAt(),
                point.durationNanos(),
                point.measures().stream()
                        .map(m -> m.unit().equals("ms")
                                ? new LoadPoint.Measure(m.name(), m.unit(), m.value() * factor)
                                : m)
                        .toList(),
                point.checks(),
                point.histograms());
    }
}

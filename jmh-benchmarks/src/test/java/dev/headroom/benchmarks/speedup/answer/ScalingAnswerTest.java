package dev.headroom.benchmarks.speedup.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.benchmarks.speedup.ForkRole;
import dev.headroom.benchmarks.speedup.ForkValues;
import dev.headroom.benchmarks.speedup.ForkValues.Fork;
import dev.headroom.benchmarks.speedup.NoisyForks;
import dev.headroom.benchmarks.speedup.ScalingKind;
import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.Comparison;
import dev.headroom.results.Estimate;
import dev.headroom.results.figure.Dot;
import dev.headroom.results.figure.Figure;
import dev.headroom.results.figure.Series;
import dev.headroom.results.fit.ScalingLaw;
import dev.headroom.results.law.scaling.Amdahl;
import dev.headroom.results.law.scaling.UniversalScalability;
import dev.headroom.results.report.chart.FigureChart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class ScalingAnswerTest {
    private static final NoisyForks NOISE = new NoisyForks(.004, .004, .05, .01);
    private static final int[] SIX = {1, 2, 4, 8, 16, 32};

    private static final ScalingAnswer AMDAHL =
            ScalingAnswer.of(sweep(12, n -> new Amdahl(.05).speedup(n), SIX), question(OptionalInt.empty()));

    private OptionalInt physicalCores = OptionalInt.empty();

    @Test
    void six_levels_of_amdahls_law_give_back_its_serial_fraction_and_its_ceiling() {
        ScalingAnswer answer = AMDAHL;
        assertThat(answer.laws().chosen().orElseThrow().law()).isEqualTo(ScalingLaw.AMDAHL);
        Estimate sigma =
                row(answer, "sigma, Amdahl's law fitted, throughput scaling").measured();
        assertThat(sigma.value()).isCloseTo(.05, within(.003));
        assertThat(sigma.interval().contains(.05)).isTrue();
        Finding ceiling = finding(answer, "ceiling");
        assertThat(ceiling.value().orElseThrow().value()).isCloseTo(20, within(1.5));
        assertThat(ceiling.sentence()).contains("Amdahl's law holds beyond the measured 32 cores: extrapolated");
        assertThat(finding(answer, "peak").sentence()).isEqualTo("none: Amdahl's law never falls");
    }

    /** S(64) / S(32) = 15.42 / 12.55 = 1.2288 for f = .05. */
    @Test
    void twice_the_cores_is_extrapolated_with_a_band_and_says_so() {
        ScalingAnswer answer = AMDAHL;
        Finding twice = finding(answer, "twice the cores");
        Estimate bought = twice.value().orElseThrow();
        assertThat(bought.value()).isCloseTo(1.2288, within(.02));
        assertThat(bought.interval().contains(1.2288)).isTrue();
        assertThat(twice.sentence())
                .startsWith("64 cores would give 1.2")
                .endsWith("extrapolated, nothing was measured beyond 32 cores");
    }

    /** S(n + 1) - S(n) of f = .05 is .5 at about n = 8.5: (1 - f) / (1 + f (n - 1))^2. */
    @Test
    void the_knee_is_where_one_more_core_adds_less_than_half_a_core() {
        ScalingAnswer answer = AMDAHL;
        assertThat(finding(answer, "knee").sentence())
                .matches("beyond (8|9) cores one more core adds less than half of what the first one does");
    }

    @Test
    void usl_has_a_peak_within_what_was_measured() {
        UniversalScalability law = new UniversalScalability(.05, .005, 1);
        ScalingAnswer answer = answer(12, law::throughput, SIX);
        assertThat(answer.laws().chosen().orElseThrow().law()).isEqualTo(ScalingLaw.USL);
        assertThat(row(answer, "kappa, USL fitted, throughput scaling")
                        .measured()
                        .value())
                .isCloseTo(.005, within(.0005));
        assertThat(finding(answer, "ceiling").value().orElseThrow().value())
                .isCloseTo(law.peakThroughput().orElseThrow(), within(.15));
        assertThat(finding(answer, "ceiling").sentence()).doesNotContain("extrapolated");
        assertThat(finding(answer, "peak").sentence()).startsWith("throughput is highest on 13.");
    }

    @Test
    void the_largest_of_six_levels_is_predicted_from_the_others() {
        ScalingAnswer answer = AMDAHL;
        assertThat(finding(answer, "largest level held out").sentence())
                .startsWith("fitted up to n = 16 (amdahl), the 1 larger size lay")
                .contains("1 of 1 inside the 95 % band");
    }

    @Test
    void linear_growth_has_no_ceiling_and_no_knee() {
        ScalingAnswer answer = answer(8, n -> n, SIX);
        assertThat(answer.laws().chosen().orElseThrow().law()).isEqualTo(ScalingLaw.LINEAR);
        assertThat(finding(answer, "ceiling").sentence())
                .isEqualTo("none: the linear law has no limit; it is not known how far beyond 32 cores it holds");
        assertThat(finding(answer, "knee").sentence()).startsWith("none: by the linear law");
    }

    @Test
    void three_levels_carry_amdahls_law_but_no_usl() {
        ScalingAnswer answer = answer(8, n -> new Amdahl(.25).speedup(n), 1, 2, 4);
        assertThat(answer.laws().chosen().orElseThrow().law()).isEqualTo(ScalingLaw.AMDAHL);
        assertThat(finding(answer, "law").sentence()).contains("USL takes 4 numbers of cores and was not fitted");
        assertThat(row(answer, "sigma, Amdahl's law fitted, throughput scaling")
                        .measured()
                        .value())
                .isCloseTo(.25, within(.02));
    }

    @Test
    void on_two_cores_nothing_is_fitted_and_twice_the_cores_is_refused() {
        ScalingAnswer answer = answer(8, n -> new Amdahl(.25).speedup(n), 1, 2);
        assertThat(answer.laws().fit()).isEmpty();
        assertThat(finding(answer, "law").sentence())
                .isEqualTo("2 numbers of cores have 5 rounds or more: no law can be fitted, the smallest of interest"
                        + " (Amdahl's) takes 3; the speedups stand by themselves");
        assertThat(finding(answer, "twice the cores").sentence())
                .startsWith("what 4 cores would buy is not said: 2 numbers of cores");
        assertThat(finding(answer, "twice the cores").value()).isEmpty();
        assertThat(row(answer, "speedup, throughput scaling").measured().value())
                .isCloseTo(1.6, within(.02));
        assertThat(figure(answer, "speedup").series()).noneMatch(series -> series.role() == Series.Role.FIT);
    }

    @Test
    void superlinear_speedup_is_said_and_no_law_is_laid_over_it() {
        ScalingAnswer answer = answer(8, n -> n * (1 + .05 * (n - 1)), 1, 2, 4, 8);
        assertThat(check(answer, "superlinear").passed()).isFalse();
        assertThat(check(answer, "superlinear").finding())
                .startsWith("superlinear: 2.1")
                .contains(" times on 8 cores;");
        assertThat(answer.laws().chosen()).isEmpty();
        assertThat(finding(answer, "twice the cores").sentence()).contains("is not said: superlinear");
    }

    @Test
    void a_serial_fraction_that_rises_with_the_cores_is_called_overhead() {
        UniversalScalability law = new UniversalScalability(.01, .01, 1);
        assertThat(check(answer(8, law::throughput, SIX), "serial fraction over cores")
                        .finding())
                .contains("it rises, so the loss is overhead that grows with the cores");
        assertThat(check(answer(8, n -> new Amdahl(.1).speedup(n), SIX), "serial fraction over cores")
                        .passed())
                .isTrue();
    }

    @Test
    void forks_that_failed_leave_their_round_out_of_their_level_only() {
        ForkValues all = sweep(12, n -> new Amdahl(.05).speedup(n), SIX);
        ForkValues some = new ForkValues(all.forks().stream()
                .filter(fork -> fork.round() != 3 || fork.cores() != 8)
                .filter(fork -> fork.round() != 5 || fork.cores() != 1)
                .toList());
        ScalingAnswer answer = ScalingAnswer.of(some, question());
        assertThat(answer.speedups()).hasSize(5);
        assertThat(answer.speedups().get(2).ratio().samples()).isEqualTo(10);
        assertThat(answer.speedups().get(0).ratio().samples()).isEqualTo(11);
        assertThat(row(answer, "sigma, Amdahl's law fitted, throughput scaling")
                        .measured()
                        .value())
                .isCloseTo(.05, within(.005));
    }

    @Test
    void fewer_than_five_rounds_void_the_sweep() {
        ScalingAnswer answer = answer(4, n -> n, 1, 2, 4);
        assertThat(check(answer, "forks").voids()).isTrue();
        assertThat(answer.speedups()).isEmpty();
        assertThat(answer.figures()).isEmpty();
        assertThat(answer.comparisons()).isEmpty();
    }

    @Test
    void a_null_control_off_one_voids_and_one_in_order_does_not() {
        assertThat(check(withControl(1.0), "null control").passed()).isTrue();
        Check off = check(withControl(.9), "null control");
        assertThat(off.voids()).isTrue();
        assertThat(off.finding())
                .startsWith("single-threaded code in a JVM confined to 4 cores has a speedup of 0.900")
                .endsWith("must lie within 0.950 to 1.050");
    }

    @Test
    void without_a_null_control_that_is_said() {
        Check check = check(answer(8, n -> n, 1, 2), "null control");
        assertThat(check.passed()).isFalse();
        assertThat(check.severity()).isEqualTo(Severity.WARN);
        assertThat(check.finding()).startsWith("unchecked");
    }

    @Test
    void the_same_against_the_same_is_held_against_one_where_it_was_measured() {
        ForkValues values = sweep(8, n -> n, 1, 2);
        List<Fork> forks = new ArrayList<>(values.forks());
        values.throughput(1)
                .forEach((round, x) -> forks.add(
                        new Fork(ForkRole.LEVEL_AGAIN, 1, round, forks.size(), 1.1 * x, OptionalDouble.empty())));
        assertThat(check(ScalingAnswer.of(new ForkValues(forks), question()), "A/A")
                        .voids())
                .isTrue();
        assertThat(answer(8, n -> n, 1, 2).checks())
                .noneMatch(check -> check.name().equals("A/A"));
    }

    @Test
    void second_threads_of_cores_are_shown_apart_and_left_out_of_the_law() {
        physicalCores = OptionalInt.of(8);
        ScalingAnswer answer = answer(8, n -> n <= 8 ? n : 8 + .3 * (n - 8), 1, 2, 4, 8, 16);
        assertThat(answer.laws().most()).isEqualTo(8);
        assertThat(answer.laws().chosen().orElseThrow().law()).isEqualTo(ScalingLaw.LINEAR);
        assertThat(check(answer, "physical cores").finding()).startsWith("levels beyond the 8 physical cores");
        Figure figure = figure(answer, "speedup");
        assertThat(figure.note()).contains("Beyond 8 physical cores: second threads of cores");
        assertThat(figure.series())
                .filteredOn(series -> series.role() == Series.Role.BOUND)
                .singleElement()
                .satisfies(line -> assertThat(line.dots()).extracting(Dot::x).containsExactly(8.0, 8.0));
    }

    @Test
    void figures_keep_measured_fitted_and_extrapolated_apart() {
        Figure figure = figure(AMDAHL, "speedup");
        assertThat(figure.title()).isEqualTo("speedup, throughput scaling of Sort.sort");
        assertThat(xs(figure, Series.Role.MEASURED)).containsExactly(1.0, 2.0, 4.0, 8.0, 16.0, 32.0);
        assertThat(xs(figure, Series.Role.FIT)).startsWith(1.0).endsWith(32.0);
        assertThat(xs(figure, Series.Role.PREDICTED)).startsWith(32.0).endsWith(64.0);
        assertThat(figure.note()).contains("Beyond 32 cores the line is extrapolated");
        Figure efficiency = figure(AMDAHL, "efficiency");
        Series ideal = efficiency.series().get(0);
        assertThat(ideal.dots()).extracting(Dot::y).containsExactly(1.0, 1.0);
        Series measured = efficiency.series().get(efficiency.series().size() - 1);
        assertThat(measured.dots().get(5).y()).isCloseTo(12.549 / 32, within(.01));
    }

    @Test
    void the_page_draws_them_without_objections() {
        physicalCores = OptionalInt.of(8);
        ScalingAnswer answer = answer(6, n -> new Amdahl(.1).speedup(n), 1, 2, 4, 8, 16);
        assertThat(answer.figures()).allSatisfy(figure -> assertThat(
                        FigureChart.of("figure", figure).objections())
                .isEmpty());
    }

    @Test
    void the_same_forks_give_the_same_answer() {
        ForkValues values = sweep(8, n -> new Amdahl(.1).speedup(n), 1, 2, 4);
        assertThat(ScalingAnswer.of(values, question()).comparisons())
                .isEqualTo(ScalingAnswer.of(values, question()).comparisons());
    }

    @Test
    void rows_carry_the_parameters_of_the_benchmark() {
        Comparison row = row(answer(8, n -> n, 1, 2), "efficiency, throughput scaling");
        assertThat(row.levels()).containsEntry("param.size", "100").containsEntry("cores", "2");
        assertThat(row.decisive()).isFalse();
    }

    private ScalingAnswer answer(int rounds, IntToDoubleFunction speedup, int... cores) {
        return ScalingAnswer.of(sweep(rounds, speedup, cores), question());
    }

    private static ForkValues sweep(int rounds, IntToDoubleFunction speedup, int... cores) {
        return NOISE.sweep(rounds, Arrays.stream(cores).mapToDouble(speedup).toArray(), cores, new SplittableRandom(5));
    }

    private ScalingQuestion question() {
        return question(physicalCores);
    }

    private static ScalingQuestion question(OptionalInt physicalCores) {
        return new ScalingQuestion(
                "Sort.sort", new TreeMap<>(Map.of("param.size", "100")), ScalingKind.THROUGHPUT, physicalCores, 7);
    }

    private ScalingAnswer withControl(double speedup) {
        List<Fork> forks = new ArrayList<>(sweep(8, n -> n, 1, 2, 4).forks());
        for (int round = 1; round <= 8; round++) {
            double drift = 1 + .1 * round;
            forks.add(new Fork(ForkRole.NULL_CONTROL_BASE, 1, round, forks.size(), 50 * drift, OptionalDouble.empty()));
            forks.add(new Fork(
                    ForkRole.NULL_CONTROL, 4, round, forks.size(), 50 * drift * speedup, OptionalDouble.empty()));
        }
        return ScalingAnswer.of(new ForkValues(forks), question());
    }

    private static Finding finding(ScalingAnswer answer, String name) {
        return answer.findings().stream()
                .filter(finding -> finding.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Check check(ScalingAnswer answer, String name) {
        return answer.checks().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Comparison row(ScalingAnswer answer, String quantity) {
        return answer.comparisons().stream()
                .filter(row -> row.quantity().equals(quantity))
                .findFirst()
                .orElseThrow();
    }

    private static Figure figure(ScalingAnswer answer, String quantity) {
        return answer.figures().stream()
                .filter(figure -> figure.title().startsWith(quantity))
                .findFirst()
                .orElseThrow();
    }

    private static List<Double> xs(Figure figure, Series.Role role) {
        return figure.series().stream()
                .filter(series -> series.role() == role)
                .flatMap(series -> series.dots().stream())
                .map(Dot::x)
                .toList();
    }
}

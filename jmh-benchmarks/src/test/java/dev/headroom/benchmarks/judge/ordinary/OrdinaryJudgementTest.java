package dev.headroom.benchmarks.judge.ordinary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.benchmarks.drive.Cell;
import dev.headroom.benchmarks.experiment.RealCode;
import dev.headroom.benchmarks.judge.ForkPoint;
import dev.headroom.benchmarks.judge.Role;
import dev.headroom.benchmarks.judge.SweepFacts;
import dev.headroom.results.Check;
import dev.headroom.results.Comparison;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.State;
import dev.headroom.results.SystemFacts;
import dev.headroom.results.Verdict;
import dev.headroom.results.file.RunFolder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Forks made by hand of code whose law is known to the test and not to the judge. */
class OrdinaryJudgementTest {
    private static final int ROUNDS = 8;
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final List<LoadPoint> points = new ArrayList<>();
    private final Random random = new Random(1);

    OrdinaryJudgementTest() {
        forks(Role.BASE, Cell.singleThreaded(1), 40);
        forks(Role.BASE_AGAIN, Cell.singleThreaded(1), 40);
    }

    @Test
    void the_largest_level_is_held_against_the_fit_of_the_smaller() {
        measure("sort", List.of(1, 2, 4, 8, 12, 16), n -> n / (1 + 0.05 * (n - 1)));
        RunFolder.Conclusion conclusion = judge(16);
        assertThat(conclusion.verdict()).isInstanceOf(Verdict.Holds.class);
        Comparison held = decisive(conclusion).get(0);
        assertThat(held.levels()).containsEntry("benchmark", "sort").containsEntry("cores", "16");
        assertThat(held.predicted().orElseThrow().value()).isCloseTo(16 / 1.75, within(0.4));
        assertThat(conclusion.checks()).extracting(Check::name).contains("sort: law", "sort: ceiling", "sort: knee");
    }

    @Test
    void a_largest_level_that_the_smaller_do_not_foretell_fails() {
        measure("map", List.of(1, 2, 4, 8, 12, 16), n -> n < 16 ? n / (1 + 0.02 * (n - 1)) : 4);
        assertThat(judge(16).verdict()).isInstanceOf(Verdict.Fails.class);
    }

    @Test
    void two_levels_are_shown_and_judge_nothing() {
        measure("triad", List.of(1, 2), n -> n == 1 ? 1 : 1.4);
        measure("sort", List.of(1, 2), n -> n == 1 ? 1 : 1.9);
        RunFolder.Conclusion conclusion = judge(2);
        assertThat(conclusion.verdict()).isInstanceOf(Verdict.Void.class);
        assertThat(conclusion.verdict().because())
                .contains("at least 4 smaller ones")
                .contains("[1, 2]");
        assertThat(conclusion.comparisons())
                .filteredOn(row -> row.quantity().startsWith("speedup, "))
                .extracting(row -> Math.round(10 * row.measured().value()))
                .containsExactly(19L, 14L);
        assertThat(conclusion.figures()).singleElement().satisfies(figure -> assertThat(figure.series())
                .extracting(series -> series.name())
                .contains("triad", "sort"));
    }

    private static List<Comparison> decisive(RunFolder.Conclusion conclusion) {
        return conclusion.comparisons().stream().filter(Comparison::decisive).toList();
    }

    private RunFolder.Conclusion judge(int cores) {
        forks(Role.NULL_CONTROL, Cell.tunable(1, cores), 40);
        SystemFacts jmh = new SystemFacts("jmh", "1.37", "process", new TreeMap<>());
        return new OrdinaryJudgement(points, new SweepFacts(1, "", cores, cores + 1, 0, jmh)).conclusion();
    }

    private void measure(String sample, List<Integer> levels, IntToDoubleFunction speedup) {
        for (Cell cell : new RealCode(List.of(sample)).cells(levels)) {
            forks(Role.LEVEL, cell, 40 / speedup.applyAsDouble(cell.cores()));
        }
    }

    private void forks(Role role, Cell cell, double millis) {
        for (int trial = 1; trial <= ROUNDS; trial++) {
            double time = millis * (1 + 0.004 * random.nextGaussian());
            points.add(new LoadPoint(
                    role + cell.label() + trial,
                    ForkPoint.levels(role, cell),
                    trial,
                    points.size(),
                    State.MEASURED,
                    NOW,
                    1,
                    List.of(
                            new LoadPoint.Measure(ForkPoint.TIME, "ms", time),
                            new LoadPoint.Measure(ForkPoint.BEST, "ms", time),
                            new LoadPoint.Measure(ForkPoint.SETTLING, "1", 1 + 0.001 * (trial % 2)),
                            new LoadPoint.Measure(ForkPoint.HARNESS, "cores", 0.01)),
                    List.of(),
                    List.of()));
        }
    }
}

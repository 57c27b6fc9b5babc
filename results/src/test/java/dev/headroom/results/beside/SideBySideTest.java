package dev.headroom.results.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.results.beside.trait.ComparedRun;
import dev.headroom.results.beside.trait.Differences;
import dev.headroom.results.beside.trait.SweepCell;
import dev.headroom.results.beside.trait.Trait;
import dev.headroom.results.comparison.Change;
import dev.headroom.results.example.SweptRun;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SideBySideTest {
    private static final SweptRun A = SweptRun.named("a");
    private static final SweptRun B = SweptRun.named("b");

    @Test
    void alike_runs_stand_beside_each_other_level_by_level() {
        SideBySide beside = of(A, B.at(900));
        assertThat(beside.apart()).isEmpty();
        assertThat(beside.groups()).hasSize(1);
        ComparedExperiment experiment = beside.groups().get(0).experiments().get(0);
        QuantityTable speedup = experiment.quantities().get(0);
        assertThat(speedup.quantity()).isEqualTo("speedup, throughput scaling");
        assertThat(speedup.rows()).extracting(row -> row.levels().get("cores")).containsExactly("1", "2");
        assertThat(speedup.rows().get(1).runs())
                .allMatch(run -> run.orElseThrow().measured().value() == 1.8);
    }

    @Test
    void forks_say_what_changed_against_the_first_run() {
        RepeatedTable throughput = throughput(of(A, B.at(900)));
        assertThat(throughput.rows()).hasSize(2).allSatisfy(row -> {
            assertThat(row.runs()).allMatch(run -> run.orElseThrow().values().size() == 10);
            assertThat(row.changes().get(0).orElseThrow())
                    .isInstanceOfSatisfying(
                            Change.Worse.class,
                            worse -> assertThat(worse.ratio().value()).isCloseTo(0.9, within(1e-9)));
        });
    }

    /** What was measured again lay 1 % off, so a change of 0.5 % is none, however clear its interval. */
    @Test
    void a_change_within_the_noise_of_the_same_against_itself_is_none() {
        SideBySide beside = of(A, B.at(1_005));
        assertThat(throughput(beside).rows().get(0).changes().get(0).orElseThrow())
                .isInstanceOf(Change.NoChange.class);
        assertThat(beside.notes()).anyMatch(note -> note.startsWith("A/A differed 1.0 %"));
    }

    @Test
    void what_is_void_is_shown_and_not_compared() {
        RepeatedTable throughput = throughput(SideBySide.of(
                List.of(
                        A.compared(),
                        B.at(900).voided(),
                        SweptRun.named("c").at(900).compared()),
                Set.of()));
        assertThat(throughput.used()).containsExactly(true, false, true);
        assertThat(throughput.rows()).allSatisfy(row -> {
            assertThat(row.runs().get(1)).isPresent();
            assertThat(row.changes().get(0)).isEmpty();
            assertThat(row.changes().get(1)).isPresent();
        });
    }

    @Test
    void controls_are_not_compared() {
        assertThat(throughput(of(A, B)).rows())
                .extracting(row -> row.levels().get("role"))
                .containsOnly("level");
    }

    @Test
    void a_reader_is_told_that_runs_were_not_interleaved() {
        assertThat(of(A, B).notes()).anyMatch(note -> note.contains("not interleaved"));
    }

    @Test
    void different_jvms_are_kept_apart_and_it_says_so() {
        SideBySide beside = of(A, B.with("jvm", "OpenJDK 25.0.1"), SweptRun.named("c"));
        assertThat(names(beside)).containsExactly(List.of("a", "c"), List.of("b"));
        assertThat(beside.apart())
                .containsExactly("not put beside each other: a ran on OpenJDK 17.0.15, b ran on OpenJDK 25.0.1;"
                        + " use --across jvm to compare them all the same");
    }

    @ParameterizedTest
    @CsvSource({
        "jvm, OpenJDK 25.0.1, JVM",
        "jar_sha256, bb22, BENCHMARK",
        "scaling, strong scaling, SCALING",
    })
    void whoever_asks_gets_them_compared_with_a_warning(String setting, String value, Trait trait) {
        SweptRun other = B.with(setting, value);
        assertThat(names(of(A, other))).hasSize(2);
        SideBySide across = SideBySide.of(List.of(A.compared(), other.compared()), EnumSet.of(trait));
        assertThat(names(across)).containsExactly(List.of("a", "b"));
        assertThat(across.groups().get(0).warnings())
                .singleElement()
                .asString()
                .startsWith("compared across " + trait.word() + " as asked: a ")
                .contains(value);
    }

    @Test
    void different_parameters_are_kept_apart_and_fall_together_only_when_asked() {
        SweptRun small = A.parameter("size", "10");
        SweptRun large = B.parameter("size", "1000");
        assertThat(of(small, large).apart()).singleElement().asString().contains("a had size=10, b had size=1000");
        SideBySide across = SideBySide.of(List.of(small.compared(), large.compared()), EnumSet.of(Trait.PARAMETERS));
        assertThat(throughput(across).rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.levels()).doesNotContainKey("param.size"))
                .allSatisfy(row -> assertThat(row.changes().get(0)).isPresent());
    }

    @Test
    void a_trait_that_a_sweep_varied_is_an_axis_and_no_obstacle() {
        SideBySide beside = of(A.in(cell("17")), B.with("jvm", "OpenJDK 25.0.1").in(cell("25")));
        assertThat(names(beside)).hasSize(1);
        assertThat(beside.groups().get(0).warnings()).isEmpty();
        assertThat(beside.groups().get(0).onPurpose()).containsExactly("The sweep varied the jvm on purpose.");
    }

    @Test
    void what_two_sweeps_varied_is_not_on_purpose_between_them() {
        SweepCell elsewhere = new SweepCell("other", new TreeMap<>(Map.of("jdk", "25")), List.of("jdk"));
        assertThat(names(of(A.in(cell("17")), B.with("jvm", "OpenJDK 25.0.1").in(elsewhere))))
                .hasSize(2);
    }

    @Test
    void only_what_differs_is_in_the_first_table() {
        Differences differences = of(A, B.with("jvm_arguments", "-Xmx1g -XX:+UseG1GC -Dheadroom.host.pid=7"))
                .differences();
        assertThat(differences.rows())
                .extracting(Differences.Row::fact)
                .containsExactly("gc", "heap", "jmh jvm arguments");
        assertThat(differences.rows().get(2).values().get(1)).hasValue("-Xmx1g -XX:+UseG1GC");
        assertThat(differences.alike()).containsEntry("usable cores", "8").containsEntry("seed", "7");
    }

    @Test
    void the_same_run_twice_is_refused() {
        assertThatThrownBy(() -> of(A, B, A))
                .isInstanceOf(Incomparable.class)
                .hasMessageContaining("a and a are the same run");
    }

    @Test
    void runs_with_nothing_in_common_are_refused_with_what_they_measured() {
        assertThatThrownBy(() -> of(A, B.of("org.example.Other.run")))
                .isInstanceOf(Incomparable.class)
                .hasMessageContaining(
                        "nothing in common: a measured org.example.Sort.sort; b measured" + " org.example.Other.run");
    }

    @Test
    void the_same_runs_say_the_same_again() {
        assertThat(throughput(of(A, B.at(900)))).isEqualTo(throughput(of(A, B.at(900))));
    }

    private static SweepCell cell(String jdk) {
        return new SweepCell("sweep-1", new TreeMap<>(Map.of("jdk", jdk, "gc", "G1")), List.of("jdk"));
    }

    private static SideBySide of(SweptRun... runs) {
        return SideBySide.of(Stream.of(runs).map(SweptRun::compared).toList(), Set.of());
    }

    private static RepeatedTable throughput(SideBySide beside) {
        return beside.groups().get(0).experiments().get(0).repeated().get(0);
    }

    private static List<List<String>> names(SideBySide beside) {
        return beside.groups().stream()
                .map(group -> group.runs().stream().map(ComparedRun::name).toList())
                .toList();
    }
}

package dev.headroom.benchmarks.jar.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.benchmarks.jar.JarBenchmark;
import dev.headroom.benchmarks.jar.JmhMode;
import dev.headroom.benchmarks.jar.probe.Probe;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RosterTest {
    @Test
    void parameters_and_modes_are_kept_apart() {
        Roster roster = Roster.of(
                List.of(found(benchmark(Map.of("size", "1"), 1), benchmark(Map.of("size", "2"), 1))), Optional.empty());
        assertThat(roster.runnable()).containsOnlyKeys("my-bench2-sort-avgt-size-1", "my-bench2-sort-avgt-size-2");
    }

    @Test
    void the_parameter_that_is_the_cores_tells_no_two_apart() {
        Roster roster = Roster.of(
                List.of(found(
                        benchmark(Map.of("cores", "1", "size", "9"), 0.1),
                        benchmark(Map.of("cores", "2", "size", "9"), 0.2))),
                Optional.of("cores"));
        assertThat(roster.runnable()).containsOnlyKeys("my-bench2-sort-avgt-size-9");
    }

    @Test
    void a_parameter_that_the_benchmark_does_not_have_is_refused_with_the_nearest() {
        assertThatThrownBy(() -> Roster.of(List.of(found(benchmark(Map.of("threads", "1"), 1))), Optional.of("thread")))
                .hasMessage("--cores-param must be a parameter of MyBench2.sort, was thread; did you mean threads?");
    }

    @Test
    void what_gave_nothing_is_named_with_its_reason() {
        Roster roster = Roster.of(
                List.of(new Probe.Found("org.x.MyBench2.broken", List.of(), Optional.of("threw: its mistake"))),
                Optional.empty());
        assertThat(roster.runnable()).isEmpty();
        assertThat(roster.failed()).hasEntrySatisfying("my-bench2-broken-thrpt", broken -> assertThat(broken.failure())
                .contains("threw: its mistake"));
    }

    private static JarBenchmark benchmark(Map<String, String> params, double seconds) {
        return new JarBenchmark("org.x.MyBench2.sort", JmhMode.AVERAGE_TIME, new TreeMap<>(params), List.of(), seconds);
    }

    private static Probe.Found found(JarBenchmark... benchmarks) {
        return new Probe.Found("org.x.MyBench2.sort", List.of(benchmarks), Optional.empty());
    }
}

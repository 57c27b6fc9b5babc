package dev.headroom.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForkSampleTest {
    @Test
    void a_fork_counts_as_the_median_of_its_iterations() {
        ForkSample sample = sample(0, 40, 90, 42);
        assertThat(sample.iterationMillis()).isEqualTo(List.of(40.0, 90.0, 42.0));
        assertThat(sample.medianMillis()).isCloseTo(42, within(1e-9));
        assertThat(sample(0, 40, 90, 42, 44).medianMillis()).isCloseTo(43, within(1e-9));
        assertThat(sample.bestMillis()).isCloseTo(40, within(1e-9));
        assertThat(sample.operations()).isEqualTo(15);
    }

    @Test
    void stolen_time_is_a_complaint_that_names_value_and_limit() {
        assertThat(HealthLimits.STRICT.complaint(sample(0.3, 40).health(), 2))
                .contains("lost to other machines (steal) 15.0 % of its cores' time, at most 2.0 % allowed");
        assertThat(HealthLimits.STRICT.complaint(sample(0.01, 40).health(), 1)).isEmpty();
    }

    @Test
    void what_the_system_does_not_say_is_empty_not_zero() {
        ForkHealth health = sample(0, 40).health();
        assertThat(health.runQueueWaitCores()).isEmpty();
        assertThat(health.cpus()).hasValue(1);
    }

    @Test
    void settling_compares_the_halves() {
        assertThat(sample(0, 50, 44, 40, 40).settling()).isCloseTo(40 / 47.0, within(1e-9));
        assertThat(sample(0, 40).settling()).isEqualTo(1);
    }

    @Test
    void a_fork_that_warmed_up_while_it_was_measured_is_not_steady() {
        double[] millis = new double[20];
        Arrays.setAll(millis, i -> (i < 8 ? 50 : 40) + i % 3 * .1);
        assertThat(sample(0, millis).steadyState().sentence())
                .startsWith("not steady: last third ")
                .contains("% faster than first (20 iterations, change at 8");
        assertThat(sample(0, 40, 41, 40).steadyState().sentence()).isEqualTo("too short to tell: 3 iterations");
    }

    private static ForkSample sample(double steal, double... millis) {
        return ForkSample.of(
                Forks.fork(1, steal, millis).getBenchmarkResults().iterator().next());
    }
}

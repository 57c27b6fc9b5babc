package dev.headroom.results.law.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.results.law.queue.ReplicaSimulation.Policy;
import dev.headroom.results.law.queue.ReplicaSimulation.Service;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplicaSimulationTest {
    private static final long SEED = 20_240_917;

    @ParameterizedTest
    @CsvSource({
        "RANDOM, 2, 5, 23.03",
        "RANDOM, 4, 5, 23.03",
        "ROUND_ROBIN, 2, 3.844, 17.70",
        "ROUND_ROBIN, 4, 3.267, 15.05",
        "SHARED_QUEUE, 4, 1.7455, 6.893",
        "TWO_CHOICES, 2, 2.99, 13.3",
        "TWO_CHOICES, 4, 2.31, 9.2",
        "TWO_CHOICES, 8, 2.11, 8.1",
        "LEAST_CONNECTIONS, 2, 2.99, 13.3",
        "LEAST_CONNECTIONS, 4, 1.96, 8.5",
        "LEAST_CONNECTIONS, 8, 1.45, 6.2"
    })
    void exponential_service_at_utilisation_point_8(Policy policy, int replicas, double mean, double p99) {
        WindowOutcome outcome = exponential(policy, replicas, .8).arrivals(50_000, 500_000);
        assertThat(outcome.meanSeconds()).isCloseTo(mean, Percentage.withPercentage(4));
        assertThat(outcome.percentileSeconds(.99)).isCloseTo(p99, Percentage.withPercentage(6));
    }

    @Test
    void deterministic_service_waits_half_as_long_as_exponential() {
        WindowOutcome outcome = new ReplicaSimulation(Policy.RANDOM, Service.DETERMINISTIC, .8, 1, 1, 1, SEED)
                .arrivals(50_000, 500_000);
        assertThat(outcome.meanSeconds()).isCloseTo(1 + 2, Percentage.withPercentage(3));
    }

    @Test
    void slots_of_one_replica_are_servers_of_one_queue() {
        WindowOutcome outcome = new ReplicaSimulation(Policy.ROUND_ROBIN, Service.EXPONENTIAL, 3.2, 1, 1, 4, SEED)
                .arrivals(50_000, 500_000);
        assertThat(outcome.meanSeconds()).isCloseTo(1.74554, Percentage.withPercentage(2));
        assertThat(outcome.percentileSeconds(.99)).isCloseTo(6.893, Percentage.withPercentage(3));
    }

    @Test
    void the_same_seed_gives_the_same_outcome_and_another_does_not() {
        WindowOutcome one = exponential(Policy.LEAST_CONNECTIONS, 2, .8).arrivals(100, 1_000);
        WindowOutcome same = exponential(Policy.LEAST_CONNECTIONS, 2, .8).arrivals(100, 1_000);
        WindowOutcome other = new ReplicaSimulation(
                        Policy.LEAST_CONNECTIONS, Service.EXPONENTIAL, 1.6, 1, 2, 1, SEED + 1)
                .arrivals(100, 1_000);
        assertThat(one.meanSeconds()).isEqualTo(same.meanSeconds()).isNotEqualTo(other.meanSeconds());
    }

    @Test
    void windows_scatter_around_the_law() {
        ReplicaSimulation simulation = new ReplicaSimulation(Policy.RANDOM, Service.EXPONENTIAL, 50, .01, 1, 1, SEED);
        List<WindowOutcome> windows = simulation.windows(5, 20, 400);
        assertThat(windows).hasSize(400);
        assertThat(windows.stream().mapToLong(WindowOutcome::count).average().orElseThrow())
                .isCloseTo(1_000, within(10.0));
        double[] means =
                windows.stream().mapToDouble(WindowOutcome::meanSeconds).toArray();
        assertThat(Arrays.stream(means).average().orElseThrow()).isCloseTo(.02, within(.0004));
        assertThat(Arrays.stream(means).min().orElseThrow()).isLessThan(.0175);
        assertThat(Arrays.stream(means).max().orElseThrow()).isGreaterThan(.0235);
    }

    @Test
    void overload_has_windows_but_no_steady_state() {
        ReplicaSimulation overload = exponential(Policy.ROUND_ROBIN, 2, 1.5);
        assertThat(overload.windows(0, 100, 3)).hasSize(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> overload.law(5, 1_000))
                .withMessageContaining("utilisation must be below 1");
    }

    @Test
    void a_simulated_law_merges_its_runs_and_keeps_their_scatter() {
        ReplicaLaw.Simulated law = exponential(Policy.LEAST_CONNECTIONS, 4, .8).law(5, 100_000);
        assertThat(law.meanResponse()).isCloseTo(1.96, Percentage.withPercentage(3));
        assertThat(law.responsePercentile(.99)).isCloseTo(8.5, Percentage.withPercentage(5));
        assertThat(law.runs()).hasSize(5);
        assertThat(law.formula())
                .startsWith("least connections, exponential service")
                .contains("seed " + SEED);
    }

    @Test
    void the_histogram_holds_the_same_times() {
        WindowOutcome outcome = exponential(Policy.RANDOM, 1, .5).arrivals(100, 10_000);
        assertThat(outcome.histogram().getTotalCount()).isEqualTo(10_000);
        assertThat(outcome.histogram().getValueAtPercentile(99) / 1e9)
                .isCloseTo(outcome.percentileSeconds(.99), Percentage.withPercentage(.2));
    }

    @Test
    void an_empty_window_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> exponential(Policy.RANDOM, 1, .5).windows(0, 1e-9, 1))
                .withMessageContaining("make it longer");
    }

    private static ReplicaSimulation exponential(Policy policy, int replicas, double utilisation) {
        return new ReplicaSimulation(policy, Service.EXPONENTIAL, utilisation * replicas, 1, replicas, 1, SEED);
    }
}

package dev.headroom.results.law.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossingTest {
    private static final Crossing CROSSING = new Crossing(.020, .005);

    @ParameterizedTest
    @CsvSource({
        "1, 50.000000, .70000000, .25",
        "2, 96.666667, .31379310, .483333",
        "3, 138.080747, .18968557, .690404",
        "4, 169.725586, .13567454, .848628",
        "5, 187.038238, .11386001, .935191",
        "6, 194.085163, .10609509, .970426"
    })
    void forty_users(int replicas, double throughput, double response, double database) {
        Solution solution = CROSSING.network(replicas, .1).solve(40);
        assertThat(solution.throughputPerSecond()).isCloseTo(throughput, within(6e-7));
        assertThat(solution.responseSeconds()).isCloseTo(response, within(6e-9));
        assertThat(solution.stations().get(replicas).utilization()).isCloseTo(database, within(6e-7));
    }

    @Test
    void the_database_becomes_the_bottleneck_past_four_replicas() {
        assertThat(CROSSING.replicas()).isEqualTo(4);
        assertThat(CROSSING.databaseIsBottleneck(4)).isFalse();
        assertThat(CROSSING.databaseIsBottleneck(5)).isTrue();
        assertThat(CROSSING.network(3, .1).solve(40).bottleneck().name()).isEqualTo("replica 1");
        assertThat(CROSSING.network(5, .1).solve(40).bottleneck().name()).isEqualTo("database");
    }

    @Test
    void the_ceiling_rises_with_replicas_up_to_the_databases() {
        assertThat(CROSSING.ceilingPerSecond(1)).isEqualTo(50);
        assertThat(CROSSING.ceilingPerSecond(3)).isCloseTo(150, within(1e-12));
        assertThat(CROSSING.ceilingPerSecond(100)).isEqualTo(200);
        assertThat(CROSSING.ceilingPerSecond()).isEqualTo(200);
        assertThat(CROSSING.network(3, .1).ceilingPerSecond()).isCloseTo(150, within(1e-12));
    }

    @Test
    void nonsense_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Crossing(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> CROSSING.network(0, 1));
    }
}

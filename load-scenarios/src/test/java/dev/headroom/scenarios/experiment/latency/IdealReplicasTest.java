package dev.headroom.scenarios.experiment.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.results.law.queue.ReplicaLaw;
import dev.headroom.results.law.queue.ReplicaSimulation.Policy;
import dev.headroom.scenarios.clock.Outcome;
import dev.headroom.scenarios.measure.RequestFile.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IdealReplicasTest {
    private static final long MILLI = 1_000_000L;

    @Test
    void one_replica_serves_first_come_first_served() {
        List<Row> rows = List.of(row(0, 10), row(4, 10), row(30, 5));
        assertThat(new IdealReplicas(Policy.ROUND_ROBIN, 1, 0).responses(rows, 1))
                .containsExactly(10.0 * MILLI, 16.0 * MILLI, 5.0 * MILLI);
    }

    @Test
    void two_replicas_take_turns() {
        List<Row> rows = List.of(row(0, 10), row(1, 10), row(2, 10));
        assertThat(new IdealReplicas(Policy.ROUND_ROBIN, 2, 0).responses(rows, 1))
                .containsExactly(10.0 * MILLI, 10.0 * MILLI, 18.0 * MILLI);
    }

    @Test
    void least_connections_avoids_the_busy_replica() {
        List<Row> rows = List.of(row(0, 100), row(1, 5), row(10, 5), row(20, 5));
        assertThat(new IdealReplicas(Policy.LEAST_CONNECTIONS, 2, 0).responses(rows, 1))
                .containsExactly(100.0 * MILLI, 5.0 * MILLI, 5.0 * MILLI, 5.0 * MILLI);
    }

    @Test
    void the_overshoot_lengthens_every_service_time() {
        assertThat(new IdealReplicas(Policy.ROUND_ROBIN, 1, MILLI).responses(List.of(row(0, 10)), 1))
                .containsExactly(11.0 * MILLI);
    }

    @Test
    void what_was_intended_before_the_window_fills_the_queue_and_is_not_counted() {
        assertThat(new IdealReplicas(Policy.ROUND_ROBIN, 1, 0).responses(List.of(row(-5, 10), row(0, 1)), 1))
                .containsExactly(6.0 * MILLI);
    }

    @Test
    void in_the_long_run_it_shows_what_the_law_says() {
        SplittableRandom random = new SplittableRandom(4);
        List<Row> rows = new ArrayList<>();
        double at = 0;
        for (int i = 0; i < 300_000; i++) {
            at += -Math.log1p(-random.nextDouble()) * 10 * MILLI;
            rows.add(row((long) at, Math.round(-Math.log1p(-random.nextDouble()) * 6 * MILLI), "r1"));
        }
        double mean = new IdealReplicas(Policy.ROUND_ROBIN, 2, 0)
                .responses(rows, 1e9).stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow();
        assertThat(mean / 1e9).isCloseTo(new ReplicaLaw.RoundRobinSplit(100, 0.006, 2).meanResponse(), within(0.0001));
    }

    private static Row row(long atMillis, long serviceMillis) {
        return row(atMillis * MILLI, serviceMillis * MILLI, "r1");
    }

    private static Row row(long atNanos, long serviceNanos, String replica) {
        return new Row(atNanos, atNanos, atNanos, Outcome.ANSWERED, replica, String.valueOf(serviceNanos), 0);
    }
}

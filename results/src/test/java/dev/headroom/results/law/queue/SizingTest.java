package dev.headroom.results.law.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.law.queue.ReplicaSimulation.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizingTest {
    @Test
    void servers_for_a_load_of_ten() {
        ServerSizing sizing = new ServerSizing(10, 1);
        assertThat(sizing.forWaitProbability(.1742)).hasValue(14);
        assertThat(sizing.forWaitProbability(.1741)).hasValue(15);
        assertThat(sizing.forWaitProbability(0)).isEmpty();
        assertThat(sizing.forMeanResponse(1)).isEmpty();
        assertThat(sizing.forResponsePercentile(.99, 4.6)).isEmpty();
        assertThat(new ServerSizing(9_900, 1).forWaitProbability(.3).orElseThrow())
                .isBetween(9_950, 10_000);
    }

    /** The table "a replica is added": total load .8. */
    @ParameterizedTest
    @CsvSource({
        "RANDOM, 1.37, 3", "RANDOM, 1.36, 4", "RANDOM, 1.154, 6",
        "ROUND_ROBIN, 1.38, 2", "ROUND_ROBIN, 1.37, 3", "ROUND_ROBIN, 1.008, 6",
        "SHARED_QUEUE, 1.2, 2", "SHARED_QUEUE, 1.19, 3", "SHARED_QUEUE, 1.00004, 6",
        "RANDOM, 5.1, 1", "ROUND_ROBIN, 5.1, 1", "SHARED_QUEUE, 5.1, 1"
    })
    void replicas_for_a_mean_response(Policy policy, double limit, int replicas) {
        assertThat(new ReplicaSizing(policy, .8, 1, 1).forMeanResponse(limit)).hasValue(replicas);
    }

    @Test
    void replicas_for_a_percentile() {
        assertThat(new ReplicaSizing(Policy.ROUND_ROBIN, 3.2, 1, 1).forResponsePercentile(.99, 15.1))
                .hasValue(4);
        assertThat(new ReplicaSizing(Policy.RANDOM, 3.2, 1, 1)
                        .forResponsePercentile(.99, 4.7)
                        .orElseThrow())
                .isBetween(150, 170);
        assertThat(new ReplicaSizing(Policy.RANDOM, 3.2, 1, 1).forResponsePercentile(.99, 4.6))
                .isEmpty();
    }

    @Test
    void replicas_of_a_simulated_policy() {
        assertThat(new ReplicaSizing(Policy.LEAST_CONNECTIONS, 3.2, 1, 1).forMeanResponse(2.1))
                .hasValue(4);
    }
}

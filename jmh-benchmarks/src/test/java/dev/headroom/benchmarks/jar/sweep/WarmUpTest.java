package dev.headroom.benchmarks.jar.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    @Test
    void a_fork_that_never_changes_warms_up_for_the_least() {
        assertThat(WarmUp.of(times(40, 0))).isEqualTo(new WarmUp(WarmUp.LEAST, true));
    }

    @Test
    void a_slow_start_is_thrown_away_and_half_of_it_again() {
        WarmUp warmUp = WarmUp.of(times(40, 12));
        assertThat(warmUp.settled()).isTrue();
        assertThat(warmUp.iterations()).isBetween(12, 18);
    }

    @Test
    void one_that_drifts_to_its_end_is_said_not_to_settle() {
        double[] drifting = IntStream.range(0, 40).mapToDouble(i -> 100 - i).toArray();
        assertThat(WarmUp.of(drifting)).isEqualTo(new WarmUp(25, false));
    }

    @Test
    void iterations_hold_five_operations_but_for_slow_ones() {
        assertThat(WarmUp.iteration(1e-6)).isEqualTo(Duration.ofMillis(100));
        assertThat(WarmUp.iteration(0.04)).isEqualTo(Duration.ofMillis(200));
        assertThat(WarmUp.iteration(3)).isEqualTo(Duration.ofSeconds(1));
    }

    /** Times of 10 with noise of 1 %, of 20 in the first {@code slow}. */
    private static double[] times(int iterations, int slow) {
        Random random = new Random(7);
        return IntStream.range(0, iterations)
                .mapToDouble(i -> (i < slow ? 20 : 10) * (1 + 0.01 * random.nextDouble()))
                .toArray();
    }
}

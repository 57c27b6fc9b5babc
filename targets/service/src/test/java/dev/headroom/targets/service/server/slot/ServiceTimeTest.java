package dev.headroom.targets.service.server.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ServiceTimeTest {
    private static final Duration MEAN = Duration.ofMillis(10);

    @Test
    void exponential_times_have_the_mean_and_the_variation_of_their_law() {
        ServiceTime time = ServiceTime.exponential(MEAN, 42);
        double[] ms = LongStream.generate(time::nextNanos)
                .limit(200_000)
                .mapToDouble(nanos -> nanos / 1e6)
                .toArray();

        double mean = java.util.Arrays.stream(ms).average().orElseThrow();
        double variance = java.util.Arrays.stream(ms)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(10, within(0.1));
        assertThat(Math.sqrt(variance) / mean).isCloseTo(1, within(0.02));
    }

    @Test
    void the_same_seed_gives_the_same_times_and_another_seed_others() {
        assertThat(ServiceTime.exponential(MEAN, 1).nextNanos())
                .isEqualTo(ServiceTime.exponential(MEAN, 1).nextNanos())
                .isNotEqualTo(ServiceTime.exponential(MEAN, 2).nextNanos());
    }

    @Test
    void deterministic_times_are_the_mean() {
        assertThat(ServiceTime.of("deterministic", MEAN, 1).nextNanos()).isEqualTo(10_000_000);
    }

    @Test
    void an_unknown_distribution_is_refused() {
        assertThatThrownBy(() -> ServiceTime.of("normal", MEAN, 1))
                .hasMessage("distribution must be deterministic or exponential, was normal");
    }
}

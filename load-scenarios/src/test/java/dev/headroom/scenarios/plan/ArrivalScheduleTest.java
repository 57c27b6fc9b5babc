package dev.headroom.scenarios.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArrivalScheduleTest {
    private static final LoadModel.Open POISSON = new LoadModel.Open(200, LoadModel.Arrivals.POISSON);

    @Test
    void the_same_seed_gives_the_same_nanoseconds() {
        assertThat(offsets(ArrivalSchedule.of(POISSON, 10, 42)))
                .isEqualTo(offsets(ArrivalSchedule.of(POISSON, 10, 42)))
                .isNotEqualTo(offsets(ArrivalSchedule.of(POISSON, 10, 43)));
    }

    @Test
    void a_constant_rate_gives_exactly_rate_times_seconds() {
        ArrivalSchedule schedule = ArrivalSchedule.of(new LoadModel.Open(50, LoadModel.Arrivals.CONSTANT), 3, 1);
        assertThat(schedule.size()).isEqualTo(150);
        assertThat(schedule.offsetNanos(1) - schedule.offsetNanos(0)).isEqualTo(20_000_000L);
        assertThat(schedule.perSecond()).containsExactly(50, 50, 50);
    }

    @Test
    void poisson_gaps_are_exponential_with_the_mean_of_the_rate() {
        long[] at = offsets(ArrivalSchedule.of(POISSON, 1_000, 5));
        double[] gaps = IntStream.range(1, at.length)
                .mapToDouble(i -> (at[i] - at[i - 1]) / 1e9)
                .toArray();
        double mean = Arrays.stream(gaps).average().orElseThrow();
        double square = Arrays.stream(gaps).map(gap -> gap * gap).average().orElseThrow();
        assertThat(mean).isCloseTo(0.005, within(0.00004));
        // An exponential has a standard deviation equal to its mean.
        assertThat(Math.sqrt(square - mean * mean) / mean).isCloseTo(1, within(0.02));
        assertThat(Arrays.stream(gaps).filter(gap -> gap > 0.005).count() / (double) gaps.length)
                .isCloseTo(Math.exp(-1), within(0.005));
    }

    @Test
    void counts_of_each_second_add_up() {
        ArrivalSchedule schedule = ArrivalSchedule.of(POISSON, 20, 9);
        assertThat(Arrays.stream(schedule.perSecond()).sum()).isEqualTo(schedule.size());
    }

    private static long[] offsets(ArrivalSchedule schedule) {
        return IntStream.range(0, schedule.size())
                .mapToLong(schedule::offsetNanos)
                .toArray();
    }
}

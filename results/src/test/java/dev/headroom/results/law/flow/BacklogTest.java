package dev.headroom.results.law.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class BacklogTest {
    @Test
    void a_burst_drains_at_the_spare_rate() {
        Backlog backlog = new Backlog(800, 1_000);
        assertThat(backlog.growthPerSecond()).isEqualTo(-200);
        assertThat(backlog.after(600, 1)).isEqualTo(400);
        assertThat(backlog.after(600, 4)).isZero();
        assertThat(backlog.drainSeconds(600)).hasValue(3);
        assertThat(backlog.largestBurst(3)).hasValue(600);
    }

    @Test
    void overload_grows_for_ever() {
        Backlog backlog = new Backlog(1_200, 1_000);
        assertThat(backlog.after(0, 10)).isEqualTo(2_000);
        assertThat(backlog.drainSeconds(1)).isEmpty();
        assertThat(backlog.largestBurst(60)).isEmpty();
        assertThat(new Backlog(1_000, 1_000).drainSeconds(1)).isEmpty();
    }

    @Property(tries = 300)
    void a_burst_drained_in_a_time_takes_that_time(
            @ForAll @Scale(15) @DoubleRange(min = 0, max = 1e6) double arrivals,
            @ForAll @Scale(15) @DoubleRange(min = 1, max = 1e6) double spare,
            @ForAll @Scale(15) @DoubleRange(min = 1e-3, max = 1e5) double seconds) {
        Backlog backlog = new Backlog(arrivals, arrivals + spare);
        double burst = backlog.largestBurst(seconds).orElseThrow();
        assertThat(backlog.drainSeconds(burst).orElseThrow()).isCloseTo(seconds, within(1e-12 * seconds));
        assertThat(backlog.after(burst, seconds)).isCloseTo(0, within(1e-12 * burst));
    }

    @Test
    void nonsense_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backlog(-1, 1))
                .withMessageContaining("arrivals per second must be at least 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Backlog(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Backlog(1, 2).drainSeconds(-1));
    }
}

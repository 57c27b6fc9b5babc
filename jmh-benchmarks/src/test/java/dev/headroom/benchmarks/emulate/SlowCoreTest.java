package dev.headroom.benchmarks.emulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.benchmarks.workload.WorkItems;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlowCoreTest {
    /** 1000 ns an item on a real core, so 200 items a chunk; a slow core of a twentieth takes 4 ms for it. */
    private static final Pace PACE = new Pace(1_000, 0.05);

    private final FakeClock clock = new FakeClock();
    private final SlowCore core = new SlowCore(PACE, clock);

    @Test
    void work_lasts_as_long_as_the_slow_core_takes_for_it() {
        core.resume(0);
        assertThat(core.sum(0, 1_000)).isEqualTo(WorkItems.sum(0, 1_000));
        assertThat(clock.now).isEqualTo(20_000_000);
        assertThat(core.freeAt()).isEqualTo(20_000_000);
    }

    @Test
    void it_waits_after_every_chunk() {
        core.resume(0);
        core.sum(0, 500);
        assertThat(clock.parked).containsExactly(4_000_000L, 4_000_000L, 2_000_000L);
    }

    @Test
    void oversleeping_is_repaid_by_the_next_wait_and_never_adds_up() {
        clock.oversleep = 60_000;
        core.resume(0);
        core.sum(0, 10_000);
        assertThat(clock.parked).element(1).isEqualTo(4_000_000L - 60_000);
        assertThat(clock.now).isEqualTo(200_000_000 + 60_000);
        assertThat(core.freeAt()).isEqualTo(200_000_000);
    }

    @Test
    void a_wait_that_ends_early_is_waited_out() {
        clock.oversleep = -1_000_000;
        core.resume(0);
        core.sum(0, 200);
        assertThat(clock.now).isGreaterThanOrEqualTo(4_000_000);
    }

    @Test
    void lost_time_of_the_real_core_is_caught_up() {
        core.resume(0);
        clock.now = 7_000_000;
        core.sum(0, 400);
        assertThat(clock.now).isEqualTo(8_000_000);
    }

    @Test
    void a_core_that_waited_for_another_goes_on_by_the_others_schedule_not_by_its_waking() {
        core.resume(0);
        core.sum(0, 200);
        clock.now = 10_060_000;
        core.resume(10_000_000);
        core.sum(200, 400);
        assertThat(clock.now).isEqualTo(14_000_000);
        core.resume(5_000_000);
        assertThat(core.freeAt()).isEqualTo(14_000_000);
    }

    @Test
    void a_pace_needs_a_time_and_a_share() {
        assertThatThrownBy(() -> new Pace(0, 0.05)).hasMessageContaining("time per item above 0");
        assertThatThrownBy(() -> new Pace(500, 1)).hasMessageContaining("share between 0 and 1");
    }

    private static final class FakeClock implements Waiting {
        private final List<Long> parked = new ArrayList<>();
        private long now;
        private long oversleep;

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public void park(long nanos) {
            parked.add(nanos);
            now += Math.max(1, nanos + oversleep);
        }
    }
}

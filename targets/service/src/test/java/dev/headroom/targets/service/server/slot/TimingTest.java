package dev.headroom.targets.service.server.slot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimingTest {

    @Test
    void the_header_names_each_tier_in_milliseconds() {
        Timing timing = new Timing();
        timing.add(Timing.Tier.WORK, 2_000_100);
        timing.add(Timing.Tier.QUEUE, 500);
        timing.add(Timing.Tier.WORK, 1_000_000);

        assertThat(timing.header()).isEqualTo("queue;dur=0.0005, work;dur=3.0001");
    }
}

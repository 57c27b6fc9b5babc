package dev.headroom.scenarios.experiment.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SharePlanTest {
    @Test
    void two_points_of_a_half_take_twelve_thousand_choices_to_tell_from_chance() {
        assertThat(SharePlan.requestsToDecide(2)).isCloseTo(12_656.25, within(0.01));
    }

    @Test
    void a_quarter_takes_fewer() {
        assertThat(SharePlan.requestsToDecide(4)).isCloseTo(9_492.19, within(0.01));
    }
}

package dev.headroom.results.statistics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.rule.Rule;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SteadyStateTest {
    @Test
    void a_change_point_by_hand() {
        // Eight low, eight high: U is 64 at index 8, p = 2 exp(-6 * 64^2 * (1 - r)/(1 + r) / (16^3 + 16^2)).
        double[] step = new double[16];
        Arrays.fill(step, 0, 8, 10);
        Arrays.fill(step, 8, 16, 20);
        ChangePoint change = ChangePoint.of(step).orElseThrow();
        assertThat(change.index()).isEqualTo(8);
        assertThat(change.correlation()).isCloseTo(3.0 / 12, within(1e-12));
        // Ranks tie within the parts at 4.5 and 12.5: 8 * (17 - 9) = 64.
        assertThat(change.pValue()).isCloseTo(2 * Math.exp(-6 * 4096 * .6 / 4352), within(1e-12));
    }

    @Test
    void a_fork_that_became_faster_is_not_steady() {
        SteadyState state = SteadyState.ofTimes(stepAt(7, .959, .004), "iterations");
        assertThat(state.sentence())
                .startsWith("not steady: last third 4.")
                .contains("% faster than first (20 iterations, change at 7 (p=");
        assertThat(state.check("steady state").severity()).isEqualTo(Severity.WARN);
        assertThat(state.check("steady state").passed()).isFalse();
        assertThat(state.check("steady state").rule()).isEqualTo(Rule.STEADY_STATE);
    }

    @Test
    void a_change_beyond_the_tolerance_of_the_claim_voids() {
        SteadyState state = SteadyState.ofTimes(stepAt(10, 1.08, .004), "iterations");
        assertThat(state.sentence()).contains("% slower than first");
        assertThat(state.check("steady state", .05).voids()).isTrue();
        assertThat(state.check("steady state", .1).voids()).isFalse();
    }

    @Test
    void noise_is_steady_and_its_variation_is_reported() {
        SteadyState state = SteadyState.ofTimes(stepAt(10, 1, .01), "iterations");
        assertThat(state).isInstanceOf(SteadyState.Steady.class);
        assertThat(state.sentence()).matches("steady \\(20 iterations, change at .* variation of the last 10 .* %\\)");
        assertThat(state.check("steady state").passed()).isTrue();
    }

    @Test
    void three_seconds_are_too_short_to_tell() {
        Check check = SteadyState.ofTimes(new double[] {1, 2, 9}, "seconds").check("steady state", .01);
        assertThat(check.passed()).isTrue();
        assertThat(check.severity()).isEqualTo(Severity.NOTE);
        assertThat(check.finding()).isEqualTo("too short to tell: 3 seconds");
    }

    @Test
    void one_of_fifteen_trials_is_chance_and_two_are_not() {
        assertThat(SteadyState.beyondChance(1, 15)).isFalse();
        assertThat(SteadyState.beyondChance(2, 15)).isTrue();
        assertThat(SteadyState.beyondChance(4, 40)).isFalse();
        assertThat(SteadyState.beyondChance(1, 3)).isTrue();
        assertThat(SteadyState.beyondChance(0, 1)).isFalse();
    }

    @Test
    void values_that_never_change_are_steady() {
        double[] same = new double[30];
        Arrays.fill(same, 5);
        assertThat(SteadyState.ofTimes(same, "seconds")).isInstanceOf(SteadyState.Steady.class);
        assertThat(ChangePoint.of(same).orElseThrow().pValue()).isEqualTo(1);
    }

    @Test
    void the_variation_of_the_last_ten_by_hand() {
        double[] series = new double[20];
        Arrays.setAll(series, i -> i < 10 ? 77 : i % 2 == 0 ? 99 : 101);
        // Ten values 1 off their mean of 100: variance 10 / 9.
        assertThat(Settling.of(series).orElseThrow().variation()).isCloseTo(Math.sqrt(10.0 / 9) / 100, within(1e-12));
    }

    /** Twenty values around 100, times a factor from the index on. */
    private static double[] stepAt(int index, double factor, double spread) {
        Random random = new Random(12);
        double[] series = new double[20];
        Arrays.setAll(series, i -> 100 * (i < index ? 1 : factor) * (1 + spread * random.nextGaussian()));
        return series;
    }
}

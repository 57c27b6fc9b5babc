package dev.headroom.results.fit.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.results.statistics.Bounds;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatencyCurveTest {
    @Test
    void the_knee_of_a_single_server_depends_on_how_far_it_was_measured() {
        assertThat(singleServerTo(95).knee().orElseThrow().ratePerSecond()).isCloseTo(.78, within(.0101));
        assertThat(singleServerTo(99).knee().orElseThrow().ratePerSecond()).isCloseTo(.90, within(.0101));
        assertThat(singleServerTo(95).knee().orElseThrow().measuredTo()).isCloseTo(.95, within(1e-12));
    }

    @Test
    void a_knee_at_the_end_of_the_range_is_no_knee() {
        Knee knee = new LatencyCurve(List.of(at(1, 1), at(2, 1.01), at(3, 1.02), at(4, 1.03), at(5, 9)))
                .knee()
                .orElseThrow();
        assertThat(knee.ratePerSecond()).isEqualTo(4);
        assertThat(knee.nearEnd()).isTrue();
        assertThat(singleServerTo(95).knee().orElseThrow().nearEnd()).isFalse();
    }

    @Test
    void flat_or_short_curves_have_none() {
        assertThat(new LatencyCurve(List.of(at(1, 1), at(2, 1), at(3, 1), at(4, 1), at(5, 1))).knee())
                .isEmpty();
        assertThat(new LatencyCurve(List.of(at(1, 1), at(2, 2), at(3, 9), at(4, 20))).knee())
                .isEmpty();
    }

    @Test
    void capacity_lies_between_the_last_pass_and_the_first_failure() {
        LatencyCurve curve = new LatencyCurve(List.of(
                between(400, .03, .05), between(100, .01, .02), between(200, .02, .03), between(300, .035, .045)));
        Capacity capacity = curve.capacityAt(.04);
        assertThat(capacity.passed()).hasValue(200);
        assertThat(capacity.failed()).isEmpty();
        assertThat(curve.capacityAt(.034).failed()).hasValue(300);
        assertThat(curve.capacityAt(.005).passed()).isEmpty();
        assertThat(curve.capacityAt(.06).passed()).hasValue(400);
        assertThat(capacity.objection()).isEmpty();
    }

    @Test
    void a_rate_that_was_not_kept_fails_whatever_its_latency() {
        LatencyPoint shed = new LatencyPoint(200, .01, new Bounds(.009, .011), false);
        Capacity capacity = new LatencyCurve(List.of(between(100, .01, .02), shed)).capacityAt(1);
        assertThat(capacity.passed()).hasValue(100);
        assertThat(capacity.failed()).hasValue(200);
    }

    @Test
    void a_pass_above_a_failure_is_said() {
        Capacity capacity = new LatencyCurve(
                        List.of(between(700, .01, .02), between(800, .06, .07), between(850, .02, .03)))
                .capacityAt(.05);
        assertThat(capacity.objection()).contains("non-monotone: 800/s failed, 850/s passed");
        assertThat(capacity.passed()).hasValue(700);
    }

    @Test
    void nonsense_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LatencyCurve(List.of(at(1, 1), at(1, 2))))
                .withMessage("each rate must be given once, was twice: 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at(-1, 1))
                .withMessage("rate must be above 0 and finite, was -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> singleServerTo(9).capacityAt(Double.NaN))
                .withMessage("objective must be above 0 s and finite, was NaN");
    }

    private static LatencyCurve singleServerTo(int percent) {
        return new LatencyCurve(IntStream.rangeClosed(1, percent)
                .mapToObj(i -> at(i / 100.0, 1 / (1 - i / 100.0)))
                .toList());
    }

    private static LatencyPoint at(double rate, double seconds) {
        return between(rate, seconds, seconds);
    }

    private static LatencyPoint between(double rate, double low, double high) {
        return new LatencyPoint(rate, (low + high) / 2, new Bounds(low, high), true);
    }
}

package dev.headroom.results.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.results.Check;
import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import dev.headroom.results.fit.capacity.Capacity;
import dev.headroom.results.fit.capacity.Knee;
import dev.headroom.results.fit.capacity.LatencyCurve;
import dev.headroom.results.fit.capacity.LatencyPoint;
import dev.headroom.results.law.cache.Zipf;
import dev.headroom.results.statistics.Bounds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules about what came out: at, below and above each limit, and the sentence printed. */
final class OutcomeRulesTest {
    @Test
    void a_knee_needs_two_levels_beyond_it() {
        assertThat(Saturation.range(new Knee(400, 600, true)).finding())
                .isEqualTo("knee within 1 step of range end: range too short");
        assertThat(Saturation.range(new Knee(400, 600, true)).passed()).isFalse();
        assertThat(Saturation.range(new Knee(400, 800, false)).passed()).isTrue();
        assertThat(Saturation.range(new Knee(400, 800, false)).finding())
                .isEqualTo("knee at 400/s of a range that ends at 800/s");
    }

    @Test
    void no_rate_passes_above_one_that_failed() {
        assertThat(CapacityAtObjective.monotone(searched(.01, .07)).passed()).isTrue();
        assertThat(CapacityAtObjective.monotone(searched(.07, .01)).finding())
                .isEqualTo("non-monotone: 800/s failed, 850/s passed");
        assertThat(CapacityAtObjective.monotone(searched(.07, .01)).passed()).isFalse();
    }

    private static Capacity searched(double atEightHundred, double above) {
        return new LatencyCurve(List.of(
                        new LatencyPoint(800, atEightHundred, new Bounds(atEightHundred, atEightHundred), true),
                        new LatencyPoint(850, above, new Bounds(above, above), true)))
                .capacityAt(.05);
    }

    @Test
    void an_uneven_share_is_named() {
        Check uneven = EqualShares.even("random, 4 replicas", new long[] {200, 190, 410, 200}, 0.02);
        assertThat(uneven.passed()).isFalse();
        assertThat(uneven.finding())
                .startsWith("random, 4 replicas: replica 3 took 41 % (expected 25 %); chi-square ")
                .doesNotContain("NaN");
    }

    /** 52 % of a million is no chance, but two points: allowed; 51 of 100 is chance. */
    @Test
    void a_share_is_even_by_chance_or_by_tolerance() {
        assertThat(EqualShares.even("", new long[] {519_000, 481_000}, 0.02).passed())
                .isTrue();
        assertThat(EqualShares.even("", new long[] {521_000, 479_000}, 0.02).passed())
                .isFalse();
        assertThat(EqualShares.even("", new long[] {55, 45}, 0.02).passed()).isTrue();
        assertThat(EqualShares.even("", new long[] {7}, 0.02).finding()).endsWith("nothing to compare");
    }

    @Test
    void keys_of_another_skew_void() {
        assertThat(CachePrediction.skew(new Zipf.ExponentEstimate(0.951, 0.01, 10_000), 0.99)
                        .passed())
                .isTrue();
        Check other = CachePrediction.skew(new Zipf.ExponentEstimate(0.91, 0.01, 10_000), 0.99);
        assertThat(other.voids()).isTrue();
        assertThat(other.finding()).isEqualTo("skew 0.9100 not 0.9900; by maximum likelihood over 10000 keys");
    }

    @Test
    void attempts_beyond_requests_are_told() {
        assertThat(TailAtScale.amplification(100, 100).passed()).isTrue();
        Check more = TailAtScale.amplification(131, 100);
        assertThat(more.passed()).isFalse();
        assertThat(more.finding()).isEqualTo("retry amplification 1.31 attempts/request");
        assertThatThrownBy(() -> TailAtScale.amplification(0, 0))
                .hasMessage("requests must be at least 1 and attempts not fewer, were 0 and 0");
    }

    @Test
    void recovery_in_time_is_recovery() {
        Duration limit = Duration.ofSeconds(30);
        assertThat(MetastableOverload.recovery(Optional.of(limit), limit).passed())
                .isTrue();
        assertThat(MetastableOverload.recovery(Optional.of(limit.plusMillis(1)), limit)
                        .passed())
                .isFalse();
        assertThat(MetastableOverload.recovery(Optional.empty(), limit).finding())
                .isEqualTo("did not recover 30 s after load fell: metastable");
    }

    @Test
    void goodput_may_be_5_percent_lower_on_the_way_down() {
        assertThat(MetastableOverload.hysteresis(100, 95).passed()).isTrue();
        assertThat(MetastableOverload.hysteresis(100, 94.9).passed()).isFalse();
        assertThat(MetastableOverload.hysteresis(100, 120).passed()).isTrue();
        assertThatThrownBy(() -> MetastableOverload.hysteresis(0, 0))
                .hasMessage("goodput on the way up must be above 0, was 0.0");
    }

    @Test
    void what_was_acknowledged_and_never_seen_is_lost() {
        assertThat(EventualPersistence.lost(0, 10_000).passed()).isTrue();
        assertThat(EventualPersistence.lost(3, 10_000).finding()).isEqualTo("3 of 10000 never persisted");
    }

    @Test
    void a_lag_that_surely_grows_cannot_hold() {
        assertThat(EventualPersistence.stationary(slope(0.1, 0, 0.2)).passed()).isTrue();
        Check grows = EventualPersistence.stationary(slope(0.4, 0.3, 0.5));
        assertThat(grows.passed()).isFalse();
        assertThat(grows.finding())
                .isEqualTo("lag grows 0.400 s/s: consumer slower than producer; 'a few seconds' cannot hold");
    }

    private static Estimate slope(double value, double low, double high) {
        return new Estimate(value, new Interval(low, high), "s/s", 5, "");
    }
}

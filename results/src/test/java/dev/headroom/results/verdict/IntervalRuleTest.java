package dev.headroom.results.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import dev.headroom.results.Prediction;
import dev.headroom.results.Prediction.Relation;
import dev.headroom.results.Prediction.Tolerance;
import dev.headroom.results.Verdict;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** From a prediction and a measurement to a verdict, computed by hand. */
final class IntervalRuleTest {
    @Test
    void an_interval_inside_a_relative_tolerance_holds() {
        Verdict verdict = IntervalRule.judge(about(2, Tolerance.relative(0.05)), measured(2.02, 1.96, 2.08, 5));
        assertThat(verdict).isInstanceOf(Verdict.Holds.class);
        assertThat(verdict.because()).isEqualTo("speedup: measured/predicted 0.980 to 1.040, allowed 0.950 to 1.050");
    }

    @Test
    void an_interval_wholly_outside_fails() {
        assertThat(IntervalRule.judge(about(2, Tolerance.relative(0.05)), measured(1.7, 1.6, 1.8, 5)))
                .isInstanceOf(Verdict.Fails.class);
        assertThat(IntervalRule.judge(about(2, Tolerance.relative(0.05)), measured(2.3, 2.2, 2.4, 5)))
                .isInstanceOf(Verdict.Fails.class);
    }

    /** Ratio .9 to 1.1 around 1: half-width .1, edge at .05, so four times the 5 trials: 15 more. */
    @Test
    void an_interval_over_the_edge_says_how_many_trials_it_lacks() {
        Verdict verdict = IntervalRule.judge(about(2, Tolerance.relative(0.05)), measured(2, 1.8, 2.2, 5));
        assertThat(verdict).asInstanceOf(type(Verdict.Inconclusive.class)).satisfies(v -> {
            assertThat(v.moreTrials().orElseThrow()).isBetween(15, 16);
            assertThat(v.because()).contains("more trials would decide it at this spread");
        });
    }

    /** Half-width .06, edge .05 away: 5 x 1.44 = 7.2 trials, 3 more; a centre on the edge has no such number. */
    @Test
    void a_centre_on_the_edge_is_not_decided_by_trials() {
        assertThat(IntervalRule.judge(about(1, Tolerance.absolute(0.05)), measured(1, 0.94, 1.06, 5)))
                .asInstanceOf(type(Verdict.Inconclusive.class))
                .extracting(Verdict.Inconclusive::moreTrials)
                .isEqualTo(OptionalInt.of(3));
        assertThat(IntervalRule.judge(about(1, Tolerance.absolute(0.05)), measured(1.05, 1, 1.1, 5)))
                .asInstanceOf(type(Verdict.Inconclusive.class))
                .extracting(Verdict.Inconclusive::moreTrials)
                .isEqualTo(OptionalInt.empty());
    }

    @Test
    void one_more_trial_is_said_in_the_singular() {
        assertThat(IntervalRule.judge(about(1, Tolerance.absolute(0.05)), measured(1, 0.949, 1.051, 5))
                        .because())
                .endsWith("; about 1 more trial would decide it at this spread");
    }

    @Test
    void an_absolute_tolerance_is_held_against_the_difference() {
        Verdict verdict = IntervalRule.judge(about(0.5, Tolerance.absolute(0.02)), measured(0.505, 0.5, 0.51, 5));
        assertThat(verdict).isInstanceOf(Verdict.Holds.class);
        assertThat(verdict.because())
                .isEqualTo("speedup: measured minus predicted 0.000 to 0.010, allowed -0.02 to 0.02");
    }

    @Test
    void below_holds_only_with_the_whole_interval_below() {
        Prediction below = prediction(20, Relation.BELOW, Tolerance.relative(0), Interval.exactly(20));
        assertThat(IntervalRule.judge(below, measured(15, 14, 16, 5))).isInstanceOf(Verdict.Holds.class);
        assertThat(IntervalRule.judge(below, measured(22, 21, 23, 5))).isInstanceOf(Verdict.Fails.class);
        assertThat(IntervalRule.judge(below, measured(19.5, 18, 21, 5))).isInstanceOf(Verdict.Inconclusive.class);
    }

    @Test
    void above_is_the_mirror_of_below() {
        Prediction above = prediction(1, Relation.ABOVE, Tolerance.relative(0), Interval.exactly(1));
        assertThat(IntervalRule.judge(above, measured(3, 2, 4, 5))).isInstanceOf(Verdict.Holds.class);
        assertThat(IntervalRule.judge(above, measured(0.5, 0.4, 0.6, 5))).isInstanceOf(Verdict.Fails.class);
    }

    /** 3 % below and 4 % of the prediction above it combine to 5 %. */
    @Test
    void the_predictions_own_uncertainty_widens_the_interval_in_quadrature() {
        Prediction predicted = prediction(100, Relation.EQUALS, Tolerance.relative(0.06), new Interval(96, 104));
        assertThat(IntervalRule.judge(predicted, measured(100, 97, 103, 5)).because())
                .isEqualTo("speedup: measured/predicted 0.950 to 1.050, allowed 0.940 to 1.060");
    }

    @Test
    void a_measurement_of_the_wrong_sign_fails_and_is_not_refused() {
        assertThat(IntervalRule.judge(about(2, Tolerance.relative(0.05)), measured(-1, -1.1, -0.9, 5)))
                .isInstanceOf(Verdict.Fails.class);
    }

    @Test
    void nothing_measured_where_something_was_predicted_fails() {
        assertThat(IntervalRule.judge(about(2, Tolerance.relative(0.05)), measured(0, 0, 0, 5)))
                .isInstanceOf(Verdict.Fails.class);
    }

    @Test
    void units_must_agree() {
        Estimate millis = new Estimate(2, Interval.exactly(2), "ms", 5, "");
        assertThatThrownBy(() -> IntervalRule.judge(about(2, Tolerance.relative(0.05)), millis))
                .hasMessage("units must agree: predicted speedup in 1, measured in ms");
    }

    private static Prediction about(double value, Tolerance tolerance) {
        return prediction(value, Relation.EQUALS, tolerance, Interval.exactly(value));
    }

    private static Prediction prediction(double value, Relation relation, Tolerance tolerance, Interval interval) {
        return new Prediction(
                "speedup", new TreeMap<>(), value, interval, "1", relation, tolerance, "law", "", Instant.EPOCH);
    }

    private static Estimate measured(double value, double low, double high, long samples) {
        return new Estimate(value, new Interval(low, high), "1", samples, "");
    }
}

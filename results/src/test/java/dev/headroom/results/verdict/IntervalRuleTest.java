package dev.headroom.results.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

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

    /**
     * Ratio 0.99 to 1.11 around 1.04, edge at 1.05: the gap of 0.01 asks for (0.06 / 0.01)^2 = 36 times the 5 trials, and
     * the other edge is far: 175 more.
     */
    @Test
    void an_interval_over_the_edge_says_how_many_trials_it_lacks() {
        Verdict verdict = IntervalRule.judge(about(2, Tolerance.relative(0.05)), measured(2.08, 1.96, 2.2, 5));
        assertThat(more(verdict)).hasValue(175);
        assertThat(verdict.because())
                .isEqualTo("speedup: measured/predicted 0.980 to 1.100, allowed 0.950 to 1.050;"
                        + " about 175 more trials would decide it at this spread");
    }

    /**
     * In the middle both edges must be cleared at once: with 0.05 = (1.96 + 0.6745) standard errors three of four clear
     * either and half clear both. Standard error now 0.06 / 1.96: 5 x (2.6345 x 0.06 / 1.96 / 0.05)^2 = 13.01.
     */
    @Test
    void a_value_in_the_middle_needs_room_on_both_sides() {
        assertThat(more(IntervalRule.judge(about(1, Tolerance.absolute(0.05)), measured(1, 0.94, 1.06, 5))))
                .hasValue(9);
    }

    /** Reach 0.12 upwards where 0.05 are allowed: (0.12 / 0.05)^2 = 5.76 times 5; downwards all is well. */
    @Test
    void a_lopsided_interval_shrinks_towards_its_value_and_not_towards_its_middle() {
        Verdict verdict = IntervalRule.judge(about(1, Tolerance.absolute(0.05)), measured(1, 0.999, 1.12, 5));
        assertThat(more(verdict)).hasValue(24);
    }

    @Test
    void a_value_at_the_end_of_its_interval_is_judged_by_the_other_end() {
        assertThat(IntervalRule.judge(about(1, Tolerance.absolute(0.05)), measured(1.04, 1, 1.04, 5)))
                .isInstanceOf(Verdict.Holds.class);
        assertThat(IntervalRule.judge(about(1, Tolerance.absolute(0.05)), measured(1.08, 1.08, 1.2, 5)))
                .isInstanceOf(Verdict.Fails.class);
        assertThat(IntervalRule.judge(about(1, Tolerance.absolute(0.05)), measured(1.08, 1, 1.08, 5)))
                .isInstanceOf(Verdict.Inconclusive.class);
    }

    @Test
    void a_value_outside_its_own_interval_stretches_it() {
        assertThat(IntervalRule.judge(about(1, Tolerance.absolute(0.05)), measured(1.06, 1, 1.04, 5)))
                .isInstanceOf(Verdict.Inconclusive.class);
    }

    @Test
    void an_interval_that_touches_the_edge_holds_from_inside_and_is_open_from_outside() {
        assertThat(IntervalRule.judge(about(2, Tolerance.relative(0.05)), measured(2, 1.9, 2.1, 5)))
                .isInstanceOf(Verdict.Holds.class);
        assertThat(IntervalRule.judge(about(2, Tolerance.relative(0.05)), measured(2.2, 2.1, 2.3, 5)))
                .isInstanceOf(Verdict.Inconclusive.class);
    }

    @Test
    void a_value_on_the_edge_is_not_decided_by_trials() {
        Verdict verdict = IntervalRule.judge(about(1, Tolerance.absolute(0.05)), measured(1.05, 1, 1.1, 5));
        assertThat(more(verdict)).isEmpty();
        assertThat(verdict.because()).endsWith("; it lies so near the edge that trials alone will not decide it");
    }

    @Test
    void one_more_trial_is_said_in_the_singular() {
        assertThat(IntervalRule.judge(about(1, Tolerance.absolute(0.05)), measured(1.08, 1.0499, 1.11, 5))
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

    /** Differences of 3 and 4 combine to 5. */
    @Test
    void the_predictions_own_uncertainty_widens_the_interval_in_quadrature() {
        Prediction predicted = prediction(100, Relation.EQUALS, Tolerance.absolute(6), new Interval(96, 104));
        assertThat(IntervalRule.judge(predicted, measured(100, 97, 103, 5)).because())
                .isEqualTo("speedup: measured minus predicted -5.000 to 5.000, allowed -6 to 6");
    }

    /** Exactly 100 measured, 96 to 104 predicted: 100/104 to 100/96. */
    @Test
    void a_quotient_turns_the_ends_of_the_prediction_around() {
        Prediction predicted = prediction(100, Relation.EQUALS, Tolerance.relative(0.06), new Interval(96, 104));
        assertThat(IntervalRule.judge(predicted, measured(100, 100, 100, 5)).because())
                .isEqualTo("speedup: measured/predicted 0.962 to 1.042, allowed 0.940 to 1.060");
    }

    /** Fieller's interval of 10 +- 1.96 over 5 +- 0.98: r = (50 +- sqrt(2500 - 24.0396 x 96.1584)) / 24.0396. */
    @Test
    void both_uncertainties_together_give_fiellers_interval() {
        Prediction predicted = prediction(5, Relation.EQUALS, Tolerance.relative(3), new Interval(4.02, 5.98));
        assertThat(IntervalRule.judge(predicted, measured(10, 8.04, 11.96, 5)).because())
                .startsWith("speedup: measured/predicted 1.509 to 2.651, ");
    }

    @Test
    void a_prediction_much_wider_than_the_measurement_is_not_helped_by_trials() {
        Prediction wide = prediction(1, Relation.EQUALS, Tolerance.relative(0.1), new Interval(0.5, 2));
        Verdict verdict = IntervalRule.judge(wide, measured(1, 0.999, 1.001, 5));
        assertThat(more(verdict)).isEmpty();
        assertThat(verdict.because())
                .isEqualTo(
                        "speedup: measured/predicted 0.500 to 2.000, allowed 0.900 to 1.100;"
                                + " the prediction's own uncertainty reaches over the edge, so trials alone will not decide it");
    }

    @Test
    void a_prediction_that_may_be_nothing_leaves_the_quotient_without_an_upper_end() {
        Prediction vague = prediction(1, Relation.EQUALS, Tolerance.relative(0.1), new Interval(-1, 2));
        assertThat(IntervalRule.judge(vague, measured(1, 1, 1, 5)).because())
                .contains("measured/predicted 0.500 or more,");
        assertThat(IntervalRule.judge(vague, measured(1, -9, 11, 5)).because())
                .contains("measured/predicted of any size,");
        assertThat(IntervalRule.judge(vague, measured(50, 49, 51, 5))).isInstanceOf(Verdict.Fails.class);
    }

    /** Only the measurement's half of the spread shrinks: 0.05^2 = 0.04^2 + 0.03^2, now 0.06^2 + 0.04^2. */
    @Test
    void trials_do_not_shrink_the_uncertainty_of_the_prediction() {
        Prediction predicted = prediction(1, Relation.BELOW, Tolerance.absolute(0), new Interval(0.96, 1.04));
        assertThat(more(IntervalRule.judge(predicted, measured(0.95, 0.89, 1.01, 5))))
                .hasValue(15);
    }

    @Test
    void without_tolerance_an_equality_fails_or_stays_open_unless_it_is_known_exactly() {
        Prediction exact = about(2, Tolerance.relative(0));
        assertThat(more(IntervalRule.judge(exact, measured(2, 1.9, 2.1, 5)))).isEmpty();
        assertThat(more(IntervalRule.judge(exact, measured(2.05, 1.95, 2.15, 5))))
                .hasValue(15);
        assertThat(IntervalRule.judge(exact, measured(2.2, 2.1, 2.3, 5))).isInstanceOf(Verdict.Fails.class);
        assertThat(IntervalRule.judge(exact, measured(2, 2, 2, 5))).isInstanceOf(Verdict.Holds.class);
    }

    @Test
    void a_share_of_nothing_is_nothing_and_a_share_of_a_loss_is_of_its_size() {
        Prediction none = prediction(0, Relation.BELOW, Tolerance.relative(0.5), Interval.exactly(0));
        assertThat(IntervalRule.judge(none, measured(0.2, 0.1, 0.3, 5))).isInstanceOf(Verdict.Fails.class);
        assertThat(IntervalRule.judge(none, measured(0, 0, 0, 5))).isInstanceOf(Verdict.Holds.class);
        Prediction loss = prediction(-10, Relation.BELOW, Tolerance.relative(0.5), Interval.exactly(-10));
        assertThat(IntervalRule.judge(loss, measured(-6, -6.5, -5.5, 5))).isInstanceOf(Verdict.Holds.class);
        assertThat(IntervalRule.judge(loss, measured(-4, -4.5, -3.5, 5))).isInstanceOf(Verdict.Fails.class);
    }

    @Test
    void the_tolerance_of_a_one_sided_claim_moves_its_edge_and_is_said() {
        Prediction below = prediction(20, Relation.BELOW, Tolerance.relative(0.05), Interval.exactly(20));
        assertThat(IntervalRule.judge(below, measured(20.5, 20.2, 20.8, 5)))
                .isEqualTo(new Verdict.Holds(
                        "speedup: measured/predicted 1.010 to 1.040, claimed below 1.00, allowed to 1.050"));
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

    private static OptionalInt more(Verdict verdict) {
        return verdict instanceof Verdict.Inconclusive open
                ? open.moreTrials()
                : fail("must be inconclusive: " + verdict);
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

package dev.headroom.results.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.Comparison;
import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import dev.headroom.results.Prediction;
import dev.headroom.results.Prediction.Relation;
import dev.headroom.results.Prediction.Tolerance;
import dev.headroom.results.Verdict;
import dev.headroom.results.statistics.StudentInterval;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often the rule errs, and what its number of further trials is worth, by drawing again and again. */
@Tag("slow")
final class VerdictErrorsTest {
    private static final int RUNS = 20_000;
    private static final Prediction ONE = about(1, Relation.EQUALS, Interval.exactly(1));

    /** The edge is 1.05: 2.5 % at most on either side, so 500 of 20,000; 570 is three standard errors above. */
    @ParameterizedTest
    @ValueSource(ints = {3, 5, 20})
    void a_true_value_on_the_edge_is_decided_by_mistake_in_at_most_one_of_forty(int trials) {
        SplittableRandom random = new SplittableRandom(11 + trials);
        int holds = 0;
        int fails = 0;
        for (int run = 0; run < RUNS; run++) {
            Verdict verdict = IntervalRule.judge(ONE, measured(draw(random, trials, 1.05, 0.01)));
            holds += verdict instanceof Verdict.Holds ? 1 : 0;
            fails += verdict instanceof Verdict.Fails ? 1 : 0;
        }
        assertThat(holds).isBetween(400, 570);
        assertThat(fails).isBetween(430, 570);
    }

    /** The prediction is calibrated by 10 trials of its own: their quotient's edge is cleared by mistake as rarely. */
    @Test
    void an_uncertain_prediction_does_not_make_mistakes_more_frequent() {
        SplittableRandom random = new SplittableRandom(23);
        int wrong = 0;
        for (int run = 0; run < RUNS; run++) {
            Estimate calibrated = measured(draw(random, 10, 1, 0.1));
            Prediction predicted = about(calibrated.value(), Relation.EQUALS, calibrated.interval());
            Verdict verdict = IntervalRule.judge(predicted, measured(draw(random, 10, 1.05, 0.1)));
            wrong += verdict instanceof Verdict.Inconclusive ? 0 : 1;
        }
        assertThat(wrong).isLessThan(RUNS / 20);
    }

    /**
     * With the trials asked for, drawn anew from the value and the spread seen, half are decided or somewhat more: the
     * quantile of Student falls with the trials too, most from few.
     */
    @ParameterizedTest
    @CsvSource({
        // value, spread, trials, uncertainty of the prediction
        "1.00, 0.10, 12, 0.00",
        "1.00, 0.05, 5, 0.00",
        "1.02, 0.10, 20, 0.00",
        "1.03, 0.05, 8, 0.00",
        "1.08, 0.10, 5, 0.00",
        "1.08, 0.10, 20, 0.00",
        "0.93, 0.10, 10, 0.00",
        "1.10, 0.10, 6, 0.03",
        "1.01, 0.10, 20, 0.02"
    })
    void the_trials_asked_for_decide_half_of_the_cases_or_more(
            double value, double spread, int trials, double uncertainty) {
        Prediction predicted = about(1, Relation.EQUALS, new Interval(1 - uncertainty, 1 + uncertainty));
        int more = more(IntervalRule.judge(predicted, seen(value, spread, trials)));
        SplittableRandom random = new SplittableRandom(42);
        int decided = 0;
        int runs = 4_000;
        for (int run = 0; run < runs; run++) {
            Estimate again = measured(draw(random, trials + more, value, spread));
            decided += IntervalRule.judge(predicted, again) instanceof Verdict.Inconclusive ? 0 : 1;
        }
        assertThat(decided / (double) runs).isBetween(0.48, trials < 20 ? 0.88 : 0.60);
    }

    /** What the number is not: a true value 0.01 from the edge, with a spread ten times that, stays open mostly. */
    @Test
    void a_true_value_near_the_edge_is_decided_less_often_than_planned() {
        SplittableRandom random = new SplittableRandom(5);
        int planned = 0;
        int decided = 0;
        for (int run = 0; run < 2_000; run++) {
            double[] first = draw(random, 10, 1.04, 0.1);
            OptionalInt more = IntervalRule.judge(ONE, measured(first)) instanceof Verdict.Inconclusive open
                    ? open.moreTrials()
                    : OptionalInt.empty();
            if (more.isPresent() && more.getAsInt() <= 2_000) {
                planned++;
                double[] all = Arrays.copyOf(first, 10 + more.getAsInt());
                System.arraycopy(draw(random, more.getAsInt(), 1.04, 0.1), 0, all, 10, more.getAsInt());
                decided += IntervalRule.judge(ONE, measured(all)) instanceof Verdict.Inconclusive ? 0 : 1;
            }
        }
        assertThat(decided / (double) planned).isBetween(0.2, 0.5);
    }

    /** Eight comparisons with true values on the edge: 1 - 0.975^8 = 18.3 % fail by mistake, none hold. */
    @Test
    void many_comparisons_fail_by_mistake_more_often_than_one() {
        SplittableRandom random = new SplittableRandom(77);
        int fails = 0;
        int holds = 0;
        int runs = 2_000;
        for (int run = 0; run < runs; run++) {
            List<Comparison> eight = Stream.generate(() -> compared(measured(draw(random, 5, 1.05, 0.01))))
                    .limit(8)
                    .toList();
            Verdict verdict = OverallRule.judge(eight, List.of());
            fails += verdict instanceof Verdict.Fails ? 1 : 0;
            holds += verdict instanceof Verdict.Holds ? 1 : 0;
        }
        assertThat(fails / (double) runs).isBetween(0.157, 0.210);
        assertThat(holds).isZero();
    }

    private static Comparison compared(Estimate measured) {
        return new Comparison(
                "speedup",
                new TreeMap<>(),
                Optional.of(ONE),
                measured,
                Optional.of(IntervalRule.judge(ONE, measured)),
                true);
    }

    private static int more(Verdict verdict) {
        return verdict instanceof Verdict.Inconclusive open ? open.moreTrials().orElseThrow() : 0;
    }

    /** An estimate of exactly that value and spread. */
    private static Estimate seen(double value, double spread, int trials) {
        double[] values = new double[trials];
        double step = spread * Math.sqrt((trials - 1) / (double) (trials / 2 * 2));
        for (int i = 0; i < trials / 2 * 2; i++) {
            values[i] = value + (i % 2 == 0 ? step : -step);
        }
        if (trials % 2 == 1) {
            values[trials - 1] = value;
        }
        return measured(values);
    }

    private static double[] draw(SplittableRandom random, int n, double mean, double deviation) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = mean + deviation * random.nextGaussian();
        }
        return values;
    }

    private static Estimate measured(double[] values) {
        StudentInterval student = StudentInterval.of(values).orElseThrow();
        return new Estimate(
                student.mean(),
                new Interval(student.bounds().low(), student.bounds().high()),
                "1",
                values.length,
                "Student");
    }

    private static Prediction about(double value, Relation relation, Interval interval) {
        return new Prediction(
                "speedup",
                new TreeMap<>(),
                value,
                interval,
                "1",
                relation,
                Tolerance.relative(0.05),
                "law",
                "",
                Instant.EPOCH);
    }
}

package dev.headroom.results.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.Comparison;
import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import dev.headroom.results.Verdict;
import dev.headroom.results.rule.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** From comparisons and preconditions to one verdict. */
final class OverallRuleTest {
    private static final Verdict HOLDS = new Verdict.Holds("inside");
    private static final Verdict FAILS = new Verdict.Fails("outside");

    @Test
    void a_broken_precondition_withholds_the_verdict_whatever_was_measured() {
        Verdict verdict = OverallRule.judge(
                List.of(decisive("1", HOLDS)),
                List.of(new Check(Rule.NOISE, "null control", Severity.VOID, false, "A/A differed 4 %")));
        assertThat(verdict)
                .asInstanceOf(type(Verdict.Void.class))
                .extracting(Verdict.Void::broken)
                .isEqualTo(List.of("A/A differed 4 %"));
    }

    @Test
    void a_broken_warning_does_not() {
        assertThat(OverallRule.judge(
                        List.of(decisive("1", HOLDS)),
                        List.of(new Check(Rule.ENVIRONMENT, "steal", Severity.WARN, false, "steal 3 %"))))
                .isInstanceOf(Verdict.Holds.class);
    }

    @Test
    void one_failure_decides() {
        Verdict verdict = OverallRule.judge(
                List.of(decisive("1", HOLDS), decisive("2", FAILS), decisive("4", open(3))), List.of());
        assertThat(verdict).isEqualTo(new Verdict.Fails("cores 2: outside"));
    }

    @Test
    void an_open_one_needs_the_most_trials_of_all_that_are_open() {
        Verdict verdict = OverallRule.judge(List.of(decisive("1", open(3)), decisive("2", open(9))), List.of());
        assertThat(verdict)
                .asInstanceOf(type(Verdict.Inconclusive.class))
                .extracting(Verdict.Inconclusive::moreTrials)
                .isEqualTo(OptionalInt.of(9));
    }

    @Test
    void where_one_is_open_for_good_no_number_of_trials_decides() {
        Verdict never = new Verdict.Inconclusive("on the edge", OptionalInt.empty());
        assertThat(OverallRule.judge(List.of(decisive("1", open(3)), decisive("2", never)), List.of()))
                .asInstanceOf(type(Verdict.Inconclusive.class))
                .extracting(Verdict.Inconclusive::moreTrials)
                .isEqualTo(OptionalInt.empty());
    }

    @Test
    void void_beats_fails_beats_inconclusive_beats_holds() {
        Verdict withheld = new Verdict.Void("too late", List.of("too late"));
        assertThat(words(HOLDS, HOLDS)).isEqualTo("holds");
        assertThat(words(HOLDS, open(1))).isEqualTo("inconclusive");
        assertThat(words(HOLDS, open(1), FAILS)).isEqualTo("fails");
        assertThat(words(HOLDS, open(1), FAILS, withheld)).isEqualTo("void");
    }

    private static String words(Verdict... verdicts) {
        return OverallRule.judge(
                        Arrays.stream(verdicts).map(v -> decisive("1", v)).toList(), List.of())
                .word();
    }

    @Test
    void what_is_not_decisive_does_not_count() {
        Comparison beside = new Comparison("x", levels("8"), Optional.empty(), one(), Optional.of(FAILS), false);
        assertThat(OverallRule.judge(List.of(decisive("1", HOLDS), beside), List.of()))
                .isEqualTo(new Verdict.Holds("cores 1: inside"));
    }

    @Test
    void without_anything_decisive_it_is_void() {
        assertThat(OverallRule.judge(List.of(), List.of())).isInstanceOf(Verdict.Void.class);
    }

    private static Verdict open(int trials) {
        return new Verdict.Inconclusive("over the edge", OptionalInt.of(trials));
    }

    private static Comparison decisive(String cores, Verdict verdict) {
        return new Comparison("speedup", levels(cores), Optional.empty(), one(), Optional.of(verdict), true);
    }

    private static SortedMap<String, String> levels(String cores) {
        return new TreeMap<>(Map.of("cores", cores));
    }

    private static Estimate one() {
        return new Estimate(1, Interval.exactly(1), "1", 5, "");
    }
}

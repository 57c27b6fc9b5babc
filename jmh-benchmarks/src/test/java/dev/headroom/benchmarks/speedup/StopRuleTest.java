package dev.headroom.benchmarks.speedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.headroom.benchmarks.speedup.StopRule.Decision;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StopRuleTest {
    private static final StopRule RULE = StopRule.of(.02);
    private static final NoisyForks QUIET = new NoisyForks(.001, .001, 0, 0);
    private static final NoisyForks WILD = new NoisyForks(.2, .2, .2, 0);

    @Test
    void quiet_forks_are_enough_after_the_least_rounds_and_the_confirming_one() {
        assertThat(after(5, QUIET, false)).isInstanceOf(Decision.MeasureOn.class);
        assertThat(after(5, QUIET, false).sentence())
                .startsWith("after 5 rounds the speedup on ")
                .contains("within the ±2.0 % asked for but not yet confirmed");
        assertThat(after(6, QUIET, false)).isInstanceOf(Decision.Precise.class);
        assertThat(after(6, QUIET, false).sentence())
                .isEqualTo(
                        "stopped after 6 rounds: every speedup is known to ±2.0 % or better, confirmed by 1 more round");
    }

    @Test
    void fewer_than_the_least_rounds_never_are() {
        assertThat(after(4, QUIET, false).sentence()).contains("has 4 rounds with both forks, at least 5 are needed");
    }

    @Test
    void noisy_forks_are_measured_on_until_the_budget_is_spent() {
        assertThat(after(12, WILD, false)).isInstanceOf(Decision.MeasureOn.class);
        Decision spent = after(12, WILD, true);
        assertThat(spent).isInstanceOf(Decision.BudgetSpent.class);
        assertThat(spent.sentence())
                .startsWith("the budget ended the sweep after 12 rounds: the speedup on ")
                .contains("±2.0 % was asked for");
    }

    @Test
    void what_is_precise_when_the_budget_ends_is_precise() {
        assertThat(after(8, QUIET, true)).isInstanceOf(Decision.Precise.class);
    }

    @Test
    void one_level_without_forks_is_waited_for() {
        ForkValues values = QUIET.sweep(9, new double[] {1, 2}, new int[] {1, 2}, new SplittableRandom(1));
        Decision decision = RULE.decide(values, List.of(1, 2, 4), false);
        assertThat(decision).isInstanceOf(Decision.MeasureOn.class);
        assertThat(decision.sentence()).contains("the speedup on 4 cores has 0 rounds");
    }

    @Test
    void rounds_that_lack_a_fork_do_not_count_for_its_level() {
        ForkValues values = QUIET.sweep(6, new double[] {1, 2}, new int[] {1, 2}, new SplittableRandom(1));
        ForkValues lacking = new ForkValues(values.forks().stream()
                .filter(fork -> fork.round() != 3 || fork.cores() != 2)
                .toList());
        assertThat(RULE.decide(lacking, List.of(1, 2), false)).isInstanceOf(Decision.MeasureOn.class);
    }

    @Test
    void an_interval_that_was_narrow_once_by_luck_is_not_confirmed() {
        StopRule rule = new StopRule(.02, 5, 2);
        List<Double> narrow = List.of(.1, .1, .1, .1, .1);
        assertThat(rule.met(new PairedRatio(narrow))).isFalse();
        assertThat(rule.met(new PairedRatio(List.of(.1, .1, .1, .1, .1, .5)))).isFalse();
        assertThat(rule.met(new PairedRatio(List.of(.1, .1, .1, .1, .1, .1, .1))))
                .isTrue();
    }

    @Test
    void without_a_level_beyond_one_core_there_is_nothing_to_stop_for() {
        ForkValues values =
                new ForkValues(List.of(new ForkValues.Fork(ForkRole.LEVEL, 1, 1, 0, 100, OptionalDouble.empty())));
        assertThat(RULE.decide(values, List.of(1), true).sentence())
                .isEqualTo("the budget ended the sweep after 1 rounds: no level beyond 1 core was asked for");
    }

    @Test
    void nonsense_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StopRule.of(2))
                .withMessage("precision must be above 0 and below 1 such as 0.02 (2 %), was 2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StopRule(.02, 4, 1))
                .withMessageStartingWith("least rounds must be at least 5");
    }

    private static Decision after(int rounds, NoisyForks noise, boolean budgetSpent) {
        int[] cores = {1, 2, 4};
        ForkValues values = noise.sweep(rounds, new double[] {1, 1.9, 3.4}, cores, new SplittableRandom(rounds));
        return RULE.decide(values, List.of(1, 2, 4), budgetSpent);
    }
}

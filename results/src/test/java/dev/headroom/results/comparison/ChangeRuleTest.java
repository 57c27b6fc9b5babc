package dev.headroom.results.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.headroom.results.comparison.Groups.Better;
import dev.headroom.results.statistics.Bootstrap;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeRuleTest {
    private static final ChangeRule RULE = new ChangeRule(SameAgainstSame.UNKNOWN, Bootstrap.seeded(7), "forks");
    private static final List<Double> HUNDRED = List.of(99.0, 101.0, 100.0, 102.0, 98.0);
    private static final List<Double> NINETY = List.of(89.0, 91.0, 90.0, 92.0, 88.0);

    @Test
    void a_shorter_time_is_better_and_a_lower_rate_is_worse() {
        assertThat(one(RULE, HUNDRED, NINETY, Better.LOWER)).isInstanceOf(Change.Better.class);
        assertThat(one(RULE, HUNDRED, NINETY, Better.HIGHER)).isInstanceOf(Change.Worse.class);
        assertThat(one(RULE, NINETY, HUNDRED, Better.HIGHER)).isInstanceOf(Change.Better.class);
        assertThat(one(RULE, HUNDRED, NINETY, Better.LOWER).sentence())
                .isEqualTo("better by 10.0 % (0.87-0.93, p=0.0079, n=5)");
    }

    @Test
    void what_noise_explains_is_said_with_its_interval() {
        List<Double> alike = List.of(99.5, 100.5, 101.5, 97.5, 102.5);
        assertThat(one(RULE, HUNDRED, alike, Better.LOWER)).isInstanceOf(Change.NoChange.class);
        assertThat(one(RULE, HUNDRED, alike, Better.LOWER).sentence())
                .matches("no change within noise \\(0\\.9\\d-1\\.0\\d, n=5\\)");
    }

    @Test
    void nothing_under_the_noise_of_the_machine_is_a_change() {
        SameAgainstSame noisy = SameAgainstSame.of(
                new Groups("time", List.of(100.0, 101.0, 99.0), List.of(112.0, 113.0, 111.0), Better.LOWER));
        ChangeRule rule = new ChangeRule(noisy, Bootstrap.seeded(7), "forks");
        assertThat(one(rule, HUNDRED, NINETY, Better.LOWER).sentence())
                .isEqualTo(
                        "no change within noise (0.87-0.93, n=5): A/A differed 12.0 %: nothing under 12.0 % is reported");
    }

    @Test
    void three_forks_can_never_show_a_change() {
        assertThat(one(RULE, HUNDRED.subList(0, 3), List.of(1.0, 2.0, 3.0), Better.LOWER))
                .isEqualTo(new Change.TooFew("n = 3 forks: no interval"));
        assertThat(one(RULE, HUNDRED.subList(0, 2), HUNDRED, Better.LOWER).sentence())
                .isEqualTo("n = 2 forks: no interval");
        assertThat(one(RULE, List.of(), HUNDRED, Better.LOWER).sentence()).isEqualTo("n = 0 forks: no interval");
    }

    @Test
    void four_forks_show_a_change_alone_and_none_in_company() {
        Groups four = new Groups("time", HUNDRED.subList(0, 4), NINETY.subList(0, 4), Better.LOWER);
        assertThat(RULE.judge(List.of(four)).get(0)).isInstanceOf(Change.Better.class);
        assertThat(RULE.judge(List.of(four, four)).get(0).sentence())
                .isEqualTo("n = 4 forks: too few to find a change among 2 comparisons");
        Groups three = new Groups("time", HUNDRED.subList(0, 3), NINETY.subList(0, 3), Better.LOWER);
        assertThat(RULE.judge(List.of(three, four, three)).get(1)).isInstanceOf(Change.Better.class);
    }

    @Test
    void five_forks_are_found_among_six_comparisons_and_not_among_seven() {
        // 2 / C(10, 5) = .00794 times 6 = .0476, times 7 = .0556.
        Groups apart = new Groups("time", HUNDRED, NINETY, Better.LOWER);
        Groups alike = new Groups("time", HUNDRED, HUNDRED, Better.LOWER);
        List<Groups> six = new java.util.ArrayList<>(Collections.nCopies(5, alike));
        six.add(apart);
        assertThat(RULE.judge(six).get(5)).isInstanceOf(Change.Better.class);
        six.add(alike);
        assertThat(RULE.judge(six).get(5)).isInstanceOf(Change.TooFew.class);
        Groups many = new Groups("time", Collections.nCopies(10, 100.0), Collections.nCopies(10, 90.0), Better.LOWER);
        assertThat(RULE.judge(List.of(apart, alike, alike, alike, alike, alike, many)))
                .satisfies(changes -> assertThat(changes.get(0)).isInstanceOf(Change.Better.class))
                .satisfies(changes -> assertThat(changes.get(6)).isInstanceOf(Change.Better.class))
                .satisfies(changes -> assertThat(changes.get(1)).isInstanceOf(Change.NoChange.class));
    }

    @Test
    void an_interval_that_leaves_one_out_is_no_change_if_p_says_chance() {
        Groups apart = new Groups("time", HUNDRED, NINETY, Better.LOWER);
        List<Double> lower = List.of(97.0, 96.0, 97.5, 95.0, 99.5);
        Groups doubtful = new Groups("time", List.of(100.0, 101.0, 100.5, 98.5, 99.0), lower, Better.LOWER);
        List<Change> changes = RULE.judge(List.of(apart, doubtful, doubtful));
        assertThat(changes.get(0)).isInstanceOf(Change.Better.class);
        assertThat(changes.get(1).sentence())
                .startsWith("no change within noise (0.9")
                .contains(" over 3 comparisons");
    }

    @Test
    void the_digits_tell_the_ends_apart() {
        List<Double> before = List.of(100.0, 100.01, 100.02, 99.99, 99.98);
        assertThat(one(RULE, before, before, Better.LOWER).sentence()).matches(".*\\(0\\.999\\d-1\\.000\\d, n=5\\)");
    }

    @Test
    void values_without_a_ratio_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Groups("rate", List.of(1.0, 0.0), List.of(1.0), Better.HIGHER))
                .withMessage("values of rate must be above 0, held 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new SameAgainstSame(-1));
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"4, .02", "5, .02", "10, .02", "30, .02", "4, 1", "5, 1", "10, 1", "30, 1"})
    void the_same_against_the_same_is_no_change_19_times_in_20(int forks, double spread) {
        // Lognormal: a spread of .02 looks normal, one of 1 is heavily skewed. No A/A floor: it would only help.
        Random random = new Random(1000 + forks);
        int changes = 0;
        for (int run = 0; run < 2000; run++) {
            DoubleUnaryOperator noise = any -> Math.exp(spread * random.nextGaussian());
            changes += changed(forks, noise, noise);
        }
        assertThat(changes).isLessThanOrEqualTo(100);
    }

    @Tag("slow")
    @Test
    void a_change_of_ten_per_cent_at_one_per_cent_noise_is_found_nearly_always() {
        Random random = new Random(5);
        int found = 0;
        for (int run = 0; run < 2000; run++) {
            found += changed(5, any -> 100 + random.nextGaussian(), any -> 110 + 1.1 * random.nextGaussian());
        }
        assertThat(found).isGreaterThan(1990);
    }

    @Tag("slow")
    @Test
    void five_comparisons_of_the_same_hold_no_change_in_19_reports_of_20() {
        Random random = new Random(6);
        int wrong = 0;
        for (int run = 0; run < 400; run++) {
            List<Groups> report = Collections.nCopies(5, 0).stream()
                    .map(any -> groups(8, x -> Math.exp(random.nextGaussian()), x -> Math.exp(random.nextGaussian())))
                    .toList();
            wrong += RULE.judge(report).stream().anyMatch(ChangeRuleTest::isChange) ? 1 : 0;
        }
        assertThat(wrong).isLessThanOrEqualTo(20);
    }

    private static int changed(int forks, DoubleUnaryOperator before, DoubleUnaryOperator after) {
        return isChange(RULE.judge(List.of(groups(forks, before, after))).get(0)) ? 1 : 0;
    }

    private static boolean isChange(Change change) {
        return change instanceof Change.Better || change instanceof Change.Worse;
    }

    private static Groups groups(int forks, DoubleUnaryOperator before, DoubleUnaryOperator after) {
        return new Groups("time", values(forks, before), values(forks, after), Better.LOWER);
    }

    private static List<Double> values(int forks, DoubleUnaryOperator value) {
        return DoubleStream.iterate(0, i -> i < forks, i -> i + 1)
                .map(value)
                .boxed()
                .toList();
    }

    private static Change one(ChangeRule rule, List<Double> before, List<Double> after, Better better) {
        return rule.judge(List.of(new Groups("time", before, after, better))).get(0);
    }
}

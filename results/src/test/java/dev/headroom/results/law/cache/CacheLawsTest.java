package dev.headroom.results.law.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheLawsTest {
    @ParameterizedTest
    @CsvSource({
        ".80, 10000, 100, .156625, 110.791, .300046",
        ".80, 10000, 1000, .436660, 1472.480, .570618",
        ".80, 100000, 1000, .204334, 1169.176, .339529",
        ".80, 100000, 10000, .468685, 15605.920, .595021",
        ".80, 1000000, 10000, .231905, 12106.143, .362407",
        ".80, 1000000, 100000, .487113, 161659.759, .609066",
        ".99, 10000, 100, .376899, 138.806, .517839",
        ".99, 10000, 1000, .664140, 2281.945, .755935",
        ".99, 100000, 1000, .489394, 1686.497, .604848",
        ".99, 100000, 10000, .724964, 27854.438, .800132",
        ".99, 1000000, 10000, .566183, 19841.541, .664271",
        ".99, 1000000, 100000, .766342, 327858.126, .830202"
    })
    void che_hit_ratio_time_and_bound(
            double exponent, int items, int capacity, double hits, double time, double bound) {
        Che law = new Che(new Zipf(exponent, items), capacity);
        assertThat(law.hitRatio()).isCloseTo(hits, within(6e-7));
        assertThat(law.characteristicTime()).isCloseTo(time, within(6e-4));
        assertThat(law.upperBound()).isCloseTo(bound, within(6e-7));
    }

    @Test
    void uniform_requests_hit_the_cached_share() {
        assertThat(new Che(new Zipf(0, 1000), 100).hitRatio()).isCloseTo(.1, within(1e-12));
    }

    @Test
    void a_cache_with_room_for_all_always_hits() {
        Che law = new Che(new Zipf(.99, 100), 100);
        assertThat(law.hitRatio()).isCloseTo(1, within(1e-12));
        assertThat(law.characteristicTime()).isInfinite();
        assertThat(law.characteristicSeconds(10)).isInfinite();
        assertThat(law.upperBound()).isCloseTo(1, within(1e-12));
        assertThat(new Che(new Zipf(.99, 100), 101).hitRatio()).isEqualTo(1);
    }

    @Test
    void the_characteristic_time_in_seconds_is_its_requests_over_their_rate() {
        // of method.md: 1686.497 requests
        assertThat(new Che(new Zipf(.99, 100_000), 1000).characteristicSeconds(500))
                .isCloseTo(3.372994, within(2e-6));
    }

    @Test
    void items_that_are_never_asked_for_leave_room_for_the_rest() {
        // 2^-2000 is below the least double
        Che law = new Che(new Zipf(2_000, 10), 5);
        assertThat(law.characteristicTime()).isInfinite();
        assertThat(law.hitRatio()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1e3, .520848", "1e4, .751507", "1e5, .929477"})
    void entries_with_a_lifetime(double requestsPerLifetime, double hits) {
        TtlCache law = new TtlCache(new Zipf(.99, 10_000), requestsPerLifetime / 5, 5);
        assertThat(law.hitRatio()).isCloseTo(hits, within(6e-7));
    }

    @Test
    void the_exponent_of_a_sample_is_read_back_within_its_error() {
        Zipf zipf = new Zipf(.99, 10_000);
        SplittableRandom random = new SplittableRandom(7);
        int inside = 0;
        for (int trial = 0; trial < 40; trial++) {
            int[] ranks = new int[5_000];
            Arrays.setAll(ranks, i -> zipf.rankOf(random.nextDouble()));
            Zipf.ExponentEstimate estimate = Zipf.exponentOf(ranks, 10_000);
            inside += Math.abs(estimate.exponent() - .99) < 1.96 * estimate.standardError() ? 1 : 0;
        }
        assertThat(inside).isBetween(34, 40);
    }

    @Test
    void an_exponent_by_hand_with_its_interval() {
        // Two items: the share of the second is 1 / (1 + 2^s), a fifth here, so s = 2; variance ln(2)^2 .8 .2
        Zipf.ExponentEstimate estimate = Zipf.exponentOf(new int[] {1, 1, 2, 1, 1}, 2);
        assertThat(estimate.exponent()).isCloseTo(2, within(1e-9));
        assertThat(estimate.standardError()).isCloseTo(1.61298, within(5e-6));
        assertThat(estimate.low()).isZero();
        assertThat(estimate.high()).isCloseTo(2 + 1.959964 * 1.61298, within(2e-5));
        assertThat(estimate.samples()).isEqualTo(5);
    }

    @Test
    void a_sample_flatter_than_uniform_has_exponent_0() {
        assertThat(Zipf.exponentOf(new int[] {2, 2, 2, 1}, 2).exponent()).isZero();
    }

    @Test
    void drawn_ranks_follow_the_probabilities() {
        Zipf zipf = new Zipf(1, 3);
        assertThat(zipf.probability(1)).isCloseTo(6.0 / 11, within(1e-15));
        assertThat(zipf.probability(3)).isCloseTo(2.0 / 11, within(1e-15));
        assertThat(zipf.rankOf(0)).isEqualTo(1);
        assertThat(zipf.rankOf(.54)).isEqualTo(1);
        assertThat(zipf.rankOf(.55)).isEqualTo(2);
        assertThat(zipf.rankOf(Math.nextDown(1.0))).isEqualTo(3);
    }

    @Test
    void equal_laws_are_equal() {
        assertThat(new Che(new Zipf(1, 3), 2)).isEqualTo(new Che(new Zipf(1, 3), 2));
        assertThat(new Zipf(1, 3)).isNotEqualTo(new Zipf(1, 4)).hasSameHashCodeAs(new Zipf(1, 3));
    }

    @Test
    void nonsense_is_refused() {
        Zipf zipf = new Zipf(1, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> zipf.probability(0))
                .withMessageContaining("1 to 3");
        assertThatIllegalArgumentException().isThrownBy(() -> new Zipf(-1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Che(zipf, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> zipf.ranksFor(1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> zipf.topShare(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> zipf.rankOf(1));
        assertThatIllegalArgumentException().isThrownBy(() -> Che.capacityFor(zipf, -.1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TtlCache.lifetimeSecondsFor(zipf, 0, .5))
                .withMessage("requests per second must be above 0 and finite, was 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Zipf.exponentOf(new int[] {4}, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Zipf.exponentOf(new int[] {1, 1}, 3))
                .withMessageContaining("needs a rank beyond 1, was 1 in all 2");
    }
}

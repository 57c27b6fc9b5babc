package dev.headroom.results.fit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.results.fit.curve.Sample;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    @Test
    void a_nested_test_by_hand() {
        // (20 - 10) / (10 / 10) = 10; P(F(1, 10) > 10) = .010118, one-sided half of it
        NestedTest test = NestedTest.of(20, 10, 10, 0).orElseThrow();
        assertThat(test.f()).isEqualTo(10);
        assertThat(test.pValue()).isCloseTo(.005059, within(1e-6));
        assertThat(test.text()).isEqualTo("F(1, 10) = 10.0, p = 0.0051");
        assertThat(NestedTest.of(10, 10, 10, 0).orElseThrow().pValue()).isEqualTo(1);
        assertThat(NestedTest.of(10, 0, 10, 1e-9).orElseThrow().pValue()).isZero();
        assertThat(NestedTest.of(0, 0, 10, 1e-9)).isEmpty();
        assertThat(NestedTest.of(20, 10, 0, 0)).isEmpty();
    }

    @Test
    void noise_alone_asks_for_a_coefficient_once_in_twenty() {
        Random random = new Random(1);
        int needed = 0;
        for (int run = 0; run < 2000; run++) {
            double chance = Math.pow(random.nextGaussian(), 2);
            // Half of all noise asks for a negative coefficient, which stops at 0 and explains nothing.
            double explained = random.nextBoolean() ? chance : 0;
            double left = 0;
            for (int i = 0; i < 8; i++) {
                left += Math.pow(random.nextGaussian(), 2);
            }
            needed += NestedTest.of(left + explained, left, 8, 0).orElseThrow().significant(.05) ? 1 : 0;
        }
        assertThat(needed / 2000.0).isBetween(.035, .065);
    }

    @Test
    void lack_of_fit_by_hand() {
        // misses (30 - 10) / 2 over spread 10 / 10: F = 10 on 2 and 10 degrees of freedom
        LackOfFit test = LackOfFit.of(30, 10, 5, 15, 3).orElseThrow();
        assertThat(test.f()).isEqualTo(10);
        assertThat(test.pValue()).isCloseTo(.004115, within(1e-6));
        assertThat(LackOfFit.of(30, 10, 5, 5, 3)).isEmpty();
        assertThat(LackOfFit.of(30, 10, 3, 15, 3)).isEmpty();
    }

    @Test
    void sizes_gather_trials_and_pool_their_spread() {
        Sizes sizes = Sizes.of(new double[] {2, 1, 2, 1}, new double[] {20, 10, 24, 12});
        assertThat(sizes.sizes()).containsExactly(new Size(1, 11, 2, 2), new Size(2, 22, 8, 2));
        assertThat(sizes.spread().orElseThrow()).isCloseTo(Math.sqrt(5), within(1e-12));
        assertThat(sizes.weights(new double[] {1, 2})).containsExactly(1, 1);
        assertThat(Sizes.of(new double[] {1, 2}, new double[] {1, 2}).spread()).isEmpty();
    }

    @Test
    void weights_follow_a_spread_in_proportion_to_the_throughput() {
        Random random = new Random(2);
        double[] concurrency = new double[120];
        double[] throughput = new double[120];
        for (int i = 0; i < 120; i++) {
            concurrency[i] = i % 2 == 0 ? 1 : 10;
            throughput[i] = 100 * concurrency[i] * (1 + .05 * random.nextGaussian());
        }
        double[] weights = Sizes.of(concurrency, throughput).weights(concurrency);
        assertThat(weights[0] / weights[1]).isBetween(60.0, 160.0);
        assertThat((weights[0] + weights[1]) / 2).isCloseTo(1, within(1e-9));
    }

    @Test
    void sizes_have_fallen_only_beyond_noise() {
        Sizes sizes = Sizes.of(new double[] {1, 2, 4, 8, 16}, new double[] {10, 19, 30, 29, 20});
        Retrograde seen = Retrograde.of(sizes, 1);
        assertThat(seen.best()).isEqualTo(4);
        assertThat(seen.fallen()).containsExactly(16.0);
        assertThat(seen.text()).isEqualTo("throughput is highest at n = 4 and has fallen beyond noise at n = 16");
        assertThat(Retrograde.of(sizes, 10).seen()).isFalse();
        assertThat(Retrograde.of(sizes, 10).text())
                .isEqualTo("no size has fallen beyond noise below the highest, at n = 4");
    }

    @Test
    void a_plateau_is_found_where_it_bends() {
        double[] concurrency = {1, 2, 3, 4, 5, 6, 7, 8};
        double[] throughput = {10, 20, 30, 40, 45, 45, 45, 45};
        Plateau plateau = Plateau.of(Sample.unweighted(concurrency, throughput), Sizes.of(concurrency, throughput))
                .orElseThrow();
        assertThat(plateau.lambda()).isCloseTo(10, within(1e-12));
        assertThat(plateau.ceiling()).isCloseTo(45, within(1e-12));
        assertThat(plateau.bend()).isCloseTo(4.5, within(1e-12));
        assertThat(plateau.rss()).isCloseTo(0, within(1e-18));
    }

    @Test
    void points_of_usl_are_no_misfit() {
        Random random = new Random(9);
        int said = 0;
        for (int run = 0; run < 200; run++) {
            double[] concurrency = {1, 2, 3, 4, 6, 8, 12, 16, 24, 32};
            double[] throughput = new double[10];
            for (int i = 0; i < 10; i++) {
                double n = concurrency[i];
                throughput[i] = n / (1 + .06 * (n - 1) + .001 * n * (n - 1)) * (1 + .03 * random.nextGaussian());
            }
            said += Misfit.of(Sample.unweighted(concurrency, throughput), Sizes.of(concurrency, throughput))
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertThat(said).isLessThanOrEqualTo(10);
    }

    @Test
    void misses_far_beyond_the_spread_of_trials_are_a_misfit() {
        double[] concurrency = new double[30];
        double[] throughput = new double[30];
        List<Double> odd = List.of(1.0, 2.0, 1.5, 4.5, 4.0, 9.0);
        for (int i = 0; i < 30; i++) {
            concurrency[i] = 1 << (i % 6);
            throughput[i] = odd.get(i % 6) * (1 + .001 * (i % 5));
        }
        assertThat(Misfit.of(Sample.unweighted(concurrency, throughput), Sizes.of(concurrency, throughput)))
                .hasValueSatisfying(said -> assertThat(said).contains("lack of fit, p < 1e-12"));
    }
}

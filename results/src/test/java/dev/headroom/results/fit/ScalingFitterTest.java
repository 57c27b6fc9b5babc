package dev.headroom.results.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.results.law.scaling.UniversalScalability;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ScalingFitterTest {
    private static final int[] TEN = {1, 2, 3, 4, 6, 8, 10, 12, 14, 16};
    private static final int[] DOUBLING = {1, 2, 4, 8, 16, 32, 64};

    @Property(tries = 300)
    void law_to_points_to_fit_to_law(
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(9) double sigma,
            @ForAll @DoubleRange(min = 0, max = .5) @Scale(9) double kappa,
            @ForAll @DoubleRange(min = -6, max = 9) @Scale(9) double magnitude) {
        double lambda = Math.pow(10, magnitude);
        UniversalScalability law = new UniversalScalability(sigma, kappa, lambda);
        FittedLaw fit = quick(of(DOUBLING, law::throughput), ScalingLaw.USL);
        assertThat(fit.curve().contention()).isCloseTo(sigma, within(1e-6));
        assertThat(fit.curve().coherency()).isCloseTo(kappa, within(1e-6));
        assertThat(fit.curve().lambda()).isCloseTo(lambda, withinPercentage(1e-4));
    }

    @Property(tries = 100)
    void no_curve_of_the_domain_fits_better(@ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1) double sigma) {
        Random random = new Random(seed);
        List<ScalingPoint> points = of(DOUBLING, n -> n * Math.exp(.5 * random.nextGaussian()) / (1 + sigma * (n - 1)));
        FittedLaw fit = quick(points, ScalingLaw.USL);
        for (int i = 0; i < 200; i++) {
            UniversalScalability other = new UniversalScalability(
                    random.nextDouble(), Math.pow(10, -5 * random.nextDouble()), Math.exp(random.nextGaussian()));
            assertThat(rss(points, other)).isGreaterThanOrEqualTo(fit.rss() * (1 - 1e-9));
        }
    }

    @Test
    void amdahl_and_linear_recover_their_own() {
        FittedLaw amdahl = quick(of(TEN, n -> 7.0 * n / (1 + .25 * (n - 1))), ScalingLaw.AMDAHL);
        assertThat(amdahl.curve().contention()).isCloseTo(.25, within(1e-12));
        assertThat(amdahl.limit().orElseThrow()).isCloseTo(28, within(1e-9));
        FittedLaw linear = quick(of(TEN, n -> 7.0 * n), ScalingLaw.LINEAR);
        assertThat(linear.curve().lambda()).isCloseTo(7, within(1e-12));
        assertThat(linear.limit()).isEmpty();
        assertThat(linear.coefficients()).hasSize(1);
    }

    @Test
    void a_visibly_falling_set_of_seven_is_usl_though_aicc_prefers_amdahl() {
        // AICc contradicts the eye at small n: the rule must not follow it there.
        double[] throughputs = {169, 217, 312, 569, 777, 930, 754};
        ScalingFit fit = all(IntStream.range(0, 7)
                .mapToObj(i -> new ScalingPoint(DOUBLING[i], throughputs[i]))
                .toList());
        double amdahl = fit.law(ScalingLaw.AMDAHL).orElseThrow().aicc().orElseThrow();
        double usl = fit.law(ScalingLaw.USL).orElseThrow().aicc().orElseThrow();
        assertThat(amdahl).isLessThan(usl);
        assertThat(fit.choice().law()).contains(ScalingLaw.USL);
        assertThat(fit.choice().evidence()).contains("7 sizes, fewer than 10: AICc does not decide");
    }

    @Test
    void a_plateau_is_said_to_be_no_law() {
        Random random = new Random(3);
        ScalingFit fit = all(of(TEN, n -> Math.min(100 * n, 800) * (1 + .01 * random.nextGaussian())));
        assertThat(fit.choice().law()).isEmpty();
        assertThat(fit.choice().because())
                .startsWith("no law describes these points: they rise in proportion up to n = 7.9")
                .contains("a plateau");
    }

    @Test
    void superlinear_points_are_said_to_be_so_and_not_forced() {
        ScalingFit fit = all(of(TEN, n -> 100 * Math.pow(n, 1.15)));
        assertThat(fit.choice().law()).isEmpty();
        assertThat(fit.diagnosis().superlinear().orElseThrow())
                .startsWith("superlinear: a unit of concurrency does more than at n = 1 (1.11 times at n = 2");
        assertThat(fit.law(ScalingLaw.USL).orElseThrow().atBound()).containsExactly("sigma", "kappa");
    }

    @Test
    void a_collapse_at_the_first_step_is_no_law() {
        Random random = new Random(4);
        ScalingFit fit = all(of(TEN, n -> (n == 1 ? 100 : 30) * (1 + .01 * random.nextGaussian())));
        assertThat(fit.choice().law()).isEmpty();
        assertThat(fit.choice().because()).contains("throughput does not grow from the smallest size on");
    }

    @Test
    void noise_around_a_straight_line_stays_linear() {
        int linear = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            Choice choice = choice(of(TEN, n -> 100 * n * (1 + .01 * random.nextGaussian())));
            linear += choice.law().filter(ScalingLaw.LINEAR::equals).isPresent() ? 1 : 0;
        }
        assertThat(linear).isGreaterThanOrEqualTo(34);
    }

    @Test
    void trials_weigh_by_their_spread() {
        Random random = new Random(5);
        List<ScalingPoint> points = new ArrayList<>();
        for (int trial = 0; trial < 6; trial++) {
            for (int n : new int[] {1, 2, 4, 8, 16, 32}) {
                double noise = n == 32 ? .3 : .002;
                double throughput = n / (1 + .1 * (n - 1)) * (1 + noise * random.nextGaussian());
                points.add(new ScalingPoint(n, throughput, Integer.toString(trial)));
            }
        }
        FittedLaw fit = all(points).law(ScalingLaw.AMDAHL).orElseThrow();
        assertThat(fit.curve().contention()).isCloseTo(.1, within(.01));
        assertThat(fit.coefficient("sigma").orElseThrow().bootstrap()).isPresent();
    }

    @Test
    void trials_that_differ_as_a_whole_widen_the_bootstrap_of_lambda() {
        Random random = new Random(6);
        List<ScalingPoint> points = new ArrayList<>();
        for (int trial = 0; trial < 8; trial++) {
            double whole = 1 + .1 * random.nextGaussian();
            for (int n : new int[] {1, 2, 4, 8}) {
                points.add(new ScalingPoint(n, whole * n / (1 + .1 * (n - 1)), Integer.toString(trial)));
            }
        }
        FittedLaw fit = all(points).law(ScalingLaw.AMDAHL).orElseThrow();
        Coefficient sigma = fit.coefficient("sigma").orElseThrow();
        Coefficient lambda = fit.coefficient("lambda").orElseThrow();
        // The shape is the same in every trial, so that drawing trials tells it exactly; the height is not.
        assertThat(sigma.bootstrap().orElseThrow().width()).isLessThan(1e-6);
        assertThat(lambda.bootstrap().orElseThrow().width()).isGreaterThan(.1);
    }

    @Test
    void the_same_seed_gives_the_same_fit() {
        List<ScalingPoint> points = PublishedPoints.all("usl-r-raytracer.csv");
        assertThat(all(points).laws().get(2).coefficients())
                .isEqualTo(all(points).laws().get(2).coefficients());
    }

    @Test
    void bands_widen_beyond_what_was_measured() {
        FittedLaw fit = quick(PublishedPoints.all("cisco-schwartz.csv"), ScalingLaw.USL);
        assertThat(fit.band(64).width()).isGreaterThan(5 * fit.band(16).width());
        assertThat(fit.measurementBand(16).width()).isGreaterThan(fit.band(16).width());
        assertThat(fit.band(16).contains(fit.curve().throughput(16))).isTrue();
    }

    @Test
    void too_few_points_are_refused_by_the_rule() {
        List<ScalingPoint> four = of(new int[] {1, 2, 4, 8}, n -> n);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> all(four))
                .withMessage("4 points, 3 parameters: USL not fitted; it needs at least 5 points (parameters + 2);"
                        + " measure more, or ask for a law with fewer parameters alone, as by --law amdahl");
        assertThat(fitted(four, ScalingLaw.AMDAHL).points()).isEqualTo(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> all(four.subList(0, 3)))
                .withMessageStartingWith("3 points, 3 parameters: USL not fitted")
                .withMessageEndingWith("as by --law linear");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> all(four.subList(0, 2)))
                .withMessage("2 points, 3 parameters: USL not fitted; it needs at least 5 points (parameters + 2);"
                        + " measure more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fitted(four.subList(0, 2), ScalingLaw.LINEAR))
                .withMessageStartingWith("2 points, 1 parameter: the linear law not fitted");
        List<ScalingPoint> twoSizes = new ArrayList<>();
        for (int trial = 0; trial < 5; trial++) {
            twoSizes.addAll(of(new int[] {1, 2}, n -> n));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fitted(twoSizes, ScalingLaw.AMDAHL))
                .withMessageStartingWith("2 different concurrencies, 2 parameters: Amdahl's law not fitted;"
                        + " it needs at least 3 different ones");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScalingFitter(Set.of(ScalingLaw.USL), 1, OptionalInt.of(3))
                        .fit(of(new int[] {1, 2, 4, 8, 16, 32}, n -> n)))
                .withMessage("held-out sizes must leave at least 4 of 6 for the fit, were 3");
    }

    @Test
    void points_outside_the_domain_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScalingPoint(0, 1))
                .withMessage("concurrency must be at least 1 and finite, was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScalingPoint(1, Double.NaN))
                .withMessage("throughput must be above 0 and finite, was NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> ScalingPoint.ofTime(1, 0));
    }

    private static double rss(List<ScalingPoint> points, UniversalScalability law) {
        return points.stream()
                .mapToDouble(p -> Math.pow(p.throughput() - law.throughput(p.concurrency()), 2))
                .sum();
    }

    private static List<ScalingPoint> of(int[] sizes, IntToDoubleFunction throughput) {
        return IntStream.of(sizes)
                .mapToObj(n -> new ScalingPoint(n, throughput.applyAsDouble(n)))
                .toList();
    }

    /** Without a bootstrap, which most questions do not need. */
    private static FittedLaw quick(List<ScalingPoint> points, ScalingLaw law) {
        return new LawFitter(points).fit(law, OptionalLong.empty());
    }

    private static Choice choice(List<ScalingPoint> points) {
        LawFitter fitter = new LawFitter(points);
        return new ModelChoice(fitter, EnumSet.allOf(ScalingLaw.class), Diagnosis.of(fitter)).choice();
    }

    private static ScalingFit all(List<ScalingPoint> points) {
        return new ScalingFitter(EnumSet.allOf(ScalingLaw.class), 1, OptionalInt.empty()).fit(points);
    }

    private static FittedLaw fitted(List<ScalingPoint> points, ScalingLaw law) {
        return new ScalingFitter(Set.of(law), 1, OptionalInt.of(0))
                .fit(points)
                .law(law)
                .orElseThrow();
    }
}

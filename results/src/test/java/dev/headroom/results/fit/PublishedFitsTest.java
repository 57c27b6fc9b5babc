package dev.headroom.results.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/**
 * The fits that others published, and the standard errors of an independent program.
 *
 * <p>The standard errors without a published source were computed with SciPy 1.17 from a numerical Jacobian.
 */
class PublishedFitsTest {
    private static final double ESTIMATE_PERCENT = .02;
    private static final double ERROR_PERCENT = 1;

    @Test
    void ray_tracer_of_the_usl_package() {
        FittedLaw usl = usl(PublishedPoints.all("usl-r-raytracer.csv"));
        expect(usl, "sigma", .057771, .013293);
        expect(usl, "lambda", 21.848843, 2.196165);
        assertThat(usl.coefficient("kappa").orElseThrow().estimate()).isZero();
        assertThat(usl.atBound()).containsExactly("kappa");
        assertThat(usl.peak()).isEmpty();
        assertThat(usl.limit().orElseThrow()).isCloseTo(378, within(.5));
    }

    @Test
    void ray_tracer_first_six_rows() {
        FittedLaw usl = usl(PublishedPoints.first(6, "usl-r-raytracer.csv"));
        expect(usl, "sigma", .02444, .008390656);
        expect(usl, "kappa", .0016268, .000261399);
        expect(usl, "lambda", 20.85605, .7885063);
        assertThat(usl.atBound()).isEmpty();
    }

    @Test
    void cisco_measurements_of_schwartz() {
        FittedLaw usl = usl(PublishedPoints.all("cisco-schwartz.csv"));
        expect(usl, "sigma", .02671591, .004493828);
        expect(usl, "kappa", .0007690945, .0000864545);
        expect(usl, "lambda", 995.6486, 28.69837);
        FittedLaw.Peak peak = usl.peak().orElseThrow();
        assertThat(peak.concurrency()).isCloseTo(35.57, withinPercentage(ESTIMATE_PERCENT));
        assertThat(peak.throughput()).isCloseTo(12341, withinPercentage(ESTIMATE_PERCENT));
        assertThat(peak.beyondMeasured()).isTrue();
    }

    @Test
    void cisco_first_ten_rows_predict_a_peak_that_was_never_reached() {
        FittedLaw usl = usl(PublishedPoints.first(10, "cisco-schwartz.csv"));
        expect(usl, "sigma", .01700277, .006926376);
        expect(usl, "kappa", .000446539, .000517559);
        expect(usl, "lambda", 938.37928, 15.792704);
        assertThat(usl.peak().orElseThrow().concurrency()).isBetween(46.0, 47.0);
        assertThat(usl.peak().orElseThrow().throughput()).isCloseTo(16049, withinPercentage(ESTIMATE_PERCENT));
        assertThat(usl.curve().throughput(20)).isCloseTo(12572, withinPercentage(ESTIMATE_PERCENT));
    }

    @Test
    void the_law_behind_whole_numbers_lies_within_its_errors() {
        // The file's throughputs are rounded to whole numbers, so that its own minimum lies .034 % from sigma = .05.
        FittedLaw usl = usl(PublishedPoints.all("usl-synthetic-l1800-s05-k02.csv"));
        expect(usl, "sigma", .0500170, .0000716412);
        expect(usl, "kappa", .0200013, .00000504303);
        expect(usl, "lambda", 1800.0654, .2116221);
        assertThat(usl.coefficient("sigma").orElseThrow().interval().contains(.05))
                .isTrue();
        assertThat(usl.coefficient("kappa").orElseThrow().interval().contains(.02))
                .isTrue();
        assertThat(usl.coefficient("lambda").orElseThrow().interval().contains(1800))
                .isTrue();
    }

    @Test
    void choices_for_the_published_sets() {
        assertThat(all(PublishedPoints.all("usl-r-raytracer.csv")).choice().law())
                .contains(ScalingLaw.AMDAHL);
        assertThat(all(PublishedPoints.first(6, "usl-r-raytracer.csv")).choice().law())
                .contains(ScalingLaw.USL);
        assertThat(all(PublishedPoints.all("cisco-schwartz.csv")).choice().law())
                .contains(ScalingLaw.USL);
        assertThat(all(PublishedPoints.all("usl-synthetic-l1800-s05-k02.csv"))
                        .choice()
                        .law())
                .contains(ScalingLaw.USL);
    }

    @Test
    void what_ten_rows_cannot_exclude_is_said() {
        Choice choice = all(PublishedPoints.first(10, "cisco-schwartz.csv")).choice();
        assertThat(choice.law()).contains(ScalingLaw.AMDAHL);
        assertThat(choice.evidence())
                .contains("kappa up to 0.0017 is within its interval: a peak as early as n = 24 is not excluded,"
                        + " beyond the measured range");
    }

    @Test
    void ten_rows_extrapolated_to_twenty_miss_by_fourteen_percent() {
        HeldOut heldOut = new ScalingFitter(EnumSet.of(ScalingLaw.USL), 1, OptionalInt.of(22))
                .fit(PublishedPoints.all("cisco-schwartz.csv"))
                .heldOut()
                .orElseThrow();
        HeldOut.Score twenty = heldOut.scores().get(9);
        assertThat(heldOut.largestFitted()).isEqualTo(10);
        assertThat(twenty.concurrency()).isEqualTo(20);
        assertThat(twenty.predicted()).isCloseTo(12572, withinPercentage(ESTIMATE_PERCENT));
        assertThat(twenty.measured()).isEqualTo(10798.52);
        assertThat(twenty.miss()).isCloseTo(-.141, within(.0005));
        assertThat(heldOut.finding()).startsWith("fitted up to n = 10 (usl), the 22 larger sizes lay -2");
    }

    private static void expect(FittedLaw law, String name, double estimate, double standardError) {
        Coefficient coefficient = law.coefficient(name).orElseThrow();
        assertThat(coefficient.estimate()).as(name).isCloseTo(estimate, withinPercentage(ESTIMATE_PERCENT));
        assertThat(coefficient.standardError()).as(name).isCloseTo(standardError, withinPercentage(ERROR_PERCENT));
    }

    private static FittedLaw usl(List<ScalingPoint> points) {
        return all(points).law(ScalingLaw.USL).orElseThrow();
    }

    private static ScalingFit all(List<ScalingPoint> points) {
        return new ScalingFitter(EnumSet.allOf(ScalingLaw.class), 1, OptionalInt.empty()).fit(points);
    }
}

package dev.headroom.results.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.results.law.scaling.Amdahl;
import dev.headroom.results.statistics.Bootstrap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmdahlFitTest {
    private static final Bootstrap BOOTSTRAP = Bootstrap.seeded(42);

    @ParameterizedTest
    @ValueSource(doubles = {0, .01, .05, .25, .5, .9, 1})
    void law_to_points_to_fit_to_law(double serial) {
        List<ScalingPoint> points = new ArrayList<>();
        for (int cores : new int[] {1, 2, 4, 8}) {
            points.add(new ScalingPoint(cores, 7 * new Amdahl(serial).speedup(cores)));
        }
        AmdahlFit fit = AmdahlFit.of(points, BOOTSTRAP);
        assertThat(fit.law().serialFraction()).isCloseTo(serial, within(1e-7));
        assertThat(fit.onesRate()).isCloseTo(7, within(1e-5));
        assertThat(fit.boundReached()).isEqualTo(serial == 0 || serial == 1);
        assertThat(fit.interval()).isEmpty();
        assertThat(fit.largestCores()).isEqualTo(8);
    }

    @Test
    void the_ray_tracer_of_the_usl_package() throws IOException {
        AmdahlFit fit = AmdahlFit.of(published("usl-r-raytracer.csv"), BOOTSTRAP);
        assertThat(fit.serialFraction()).isCloseTo(.057771, within(2e-6));
        assertThat(fit.onesRate()).isCloseTo(21.848843, within(2e-4));
        assertThat(fit.law().limit() * fit.onesRate()).isCloseTo(378, within(.5));
        // By a numerical Jacobian; the package's .013293 is of three coefficients, coherency among them.
        assertThat(fit.standardError()).isCloseTo(.005258, within(1e-6));
    }

    @Test
    void forks_give_an_interval_that_holds_the_truth() {
        Random random = new Random(6);
        int covered = 0;
        for (int trial = 0; trial < 20; trial++) {
            AmdahlFit fit = AmdahlFit.of(noisyForks(random, 10), BOOTSTRAP);
            covered += fit.interval().orElseThrow().contains(.5) ? 1 : 0;
            assertThat(fit.serialFraction()).isCloseTo(.5, within(.05));
        }
        assertThat(covered).isBetween(15, 20);
    }

    @Test
    void the_same_seed_gives_the_same_interval() {
        List<ScalingPoint> points = noisyForks(new Random(6), 5);
        assertThat(AmdahlFit.of(points, BOOTSTRAP)).isEqualTo(AmdahlFit.of(points, BOOTSTRAP));
    }

    @Test
    void more_than_linear_speedup_stops_at_the_bound() {
        AmdahlFit fit = AmdahlFit.of(
                List.of(new ScalingPoint(1, 1), new ScalingPoint(2, 2.2), new ScalingPoint(4, 4.9)), BOOTSTRAP);
        assertThat(fit.serialFraction()).isZero();
        assertThat(fit.boundReached()).isTrue();
    }

    @Test
    void one_size_beyond_one_core_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AmdahlFit.of(List.of(new ScalingPoint(1, 1), ScalingPoint.ofTime(2, .6)), BOOTSTRAP))
                .withMessageContaining("at least 2 different numbers of cores beyond 1, had 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AmdahlFit.of(List.of(new ScalingPoint(2, 1), new ScalingPoint(4, 2)), BOOTSTRAP))
                .withMessageContaining("at least 3 points, had 2");
        assertThatIllegalArgumentException().isThrownBy(() -> new ScalingPoint(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> ScalingPoint.ofTime(1, 0));
    }

    private static List<ScalingPoint> noisyForks(Random random, int forks) {
        List<ScalingPoint> points = new ArrayList<>();
        for (int cores : new int[] {1, 2, 4}) {
            for (int fork = 0; fork < forks; fork++) {
                double seconds = 3 / new Amdahl(.5).speedup(cores) * (1 + .02 * random.nextGaussian());
                points.add(ScalingPoint.ofTime(cores, seconds));
            }
        }
        return points;
    }

    private static List<ScalingPoint> published(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(AmdahlFitTest.class.getResourceAsStream("/published/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(row -> row.split(","))
                    .map(cells -> new ScalingPoint(Double.parseDouble(cells[0]), Double.parseDouble(cells[1])))
                    .toList();
        }
    }
}

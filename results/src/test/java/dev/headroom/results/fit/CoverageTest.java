package dev.headroom.results.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.law.scaling.UniversalScalability;
import dev.headroom.results.statistics.Bounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether intervals called 95 % hold the truth 95 times in 100: the counts of seeded experiments. */
@Tag("slow")
class CoverageTest {
    private static final int RUNS = 4000;
    private static final int DRAWN_RUNS = 200;
    private static final int[] SIX = {1, 2, 4, 8, 16, 32};
    private static final UniversalScalability TRUTH = new UniversalScalability(.05, .001, 1000);

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 11, 32})
    void intervals_of_unrepeated_points_cover(int count) {
        Random random = new Random(count);
        int[] covered = new int[3];
        for (int run = 0; run < RUNS; run++) {
            List<ScalingPoint> points = sizes(count)
                    .mapToObj(n -> new ScalingPoint(n, TRUTH.throughput(n) + 60 * random.nextGaussian()))
                    .toList();
            count(
                    new LawFitter(points).fit(ScalingLaw.USL, OptionalLong.empty()),
                    c -> Optional.of(c.interval()),
                    covered);
        }
        for (int hits : covered) {
            assertThat(hits / (double) RUNS).isBetween(.93, .97);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 10})
    void intervals_of_trials_cover_though_their_spread_grows_with_the_throughput(int trials) {
        Random random = new Random(trials);
        int[] covered = new int[3];
        for (int run = 0; run < RUNS / 2; run++) {
            List<ScalingPoint> points = trials(trials, random, 0);
            count(
                    new LawFitter(points).fit(ScalingLaw.USL, OptionalLong.empty()),
                    c -> Optional.of(c.interval()),
                    covered);
        }
        for (int hits : covered) {
            assertThat(hits / (RUNS / 2.0)).isBetween(.93, .97);
        }
    }

    /** Drawing few blocks again can only be so good: 5 trials give 126 different drawings. */
    @Test
    void bootstrap_by_trial_covers_where_trials_differ_as_a_whole() {
        Random random = new Random(8);
        int[] covered = new int[3];
        for (int run = 0; run < DRAWN_RUNS; run++) {
            List<ScalingPoint> points = trials(8, random, .05);
            count(new LawFitter(points).fit(ScalingLaw.USL, OptionalLong.of(run)), Coefficient::bootstrap, covered);
        }
        for (int hits : covered) {
            assertThat(hits / (double) DRAWN_RUNS).isBetween(.88, .995);
        }
    }

    private static List<ScalingPoint> trials(int trials, Random random, double whole) {
        List<ScalingPoint> points = new ArrayList<>();
        for (int trial = 0; trial < trials; trial++) {
            double shared = 1 + whole * random.nextGaussian();
            for (int n : SIX) {
                double throughput = TRUTH.throughput(n) * shared * (1 + .03 * random.nextGaussian());
                points.add(new ScalingPoint(n, throughput, Integer.toString(trial)));
            }
        }
        return points;
    }

    private static IntStream sizes(int count) {
        return count < 8
                ? IntStream.range(0, count).map(i -> 1 << i)
                : count == 11 ? IntStream.of(1, 2, 4, 8, 12, 16, 20, 24, 32, 48, 64) : IntStream.rangeClosed(1, count);
    }

    private static void count(FittedLaw fit, Function<Coefficient, Optional<Bounds>> interval, int[] covered) {
        double[] truth = {TRUTH.contention(), TRUTH.coherency(), TRUTH.lambda()};
        for (int i = 0; i < truth.length; i++) {
            covered[i] +=
                    interval.apply(fit.coefficients().get(i)).orElseThrow().contains(truth[i]) ? 1 : 0;
        }
    }
}

package dev.headroom.benchmarks.speedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.results.Interval;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeedupTest {
    private final List<LoadPoint> points = new ArrayList<>();

    /** Ratios 1.6, 1.8, 2.0, 1.7, 1.5 in five rounds: their median is 1.7, the interval of 5 values is their range. */
    @Test
    void it_is_the_median_ratio_of_the_forks_of_a_round() {
        rounds(1, 100, 200, 50, 100, 10);
        rounds(2, 160, 360, 100, 170, 15);
        Speedup speedup = only();
        assertThat(speedup.cores()).isEqualTo(2);
        assertThat(speedup.ratio().value()).isCloseTo(1.7, within(1e-9));
        assertThat(speedup.ratio().interval().low()).isCloseTo(1.5, within(1e-9));
        assertThat(speedup.ratio().interval().high()).isCloseTo(2.0, within(1e-9));
        assertThat(speedup.ratio().samples()).isEqualTo(5);
        assertThat(speedup.relativeHalfWidth()).isCloseTo(.25 / 1.7, within(1e-9));
    }

    /** S = 1.7 on 2 cores: E = .85; (1/1.7 - 1/2) / (1/2) = .1765; of 1.5: .3333, of 2: 0. */
    @Test
    void efficiency_and_serial_fraction_carry_the_interval() {
        rounds(1, 100, 200, 50, 100, 10);
        rounds(2, 160, 360, 100, 170, 15);
        Speedup speedup = only();
        assertThat(speedup.efficiency().value()).isCloseTo(.85, within(1e-9));
        assertThat(speedup.efficiency().interval()).isEqualTo(new Interval(.75, 1.0));
        assertThat(speedup.serialFraction().value()).isCloseTo(.1765, within(1e-4));
        assertThat(speedup.serialFraction().interval().low()).isCloseTo(0, within(1e-9));
        assertThat(speedup.serialFraction().interval().high()).isCloseTo(.3333, within(1e-4));
    }

    @Test
    void the_best_iterations_are_a_cross_check() {
        rounds(1, 100, 100, 100, 100, 100);
        rounds(2, 150, 150, 150, 150, 150);
        assertThat(only().best().orElseThrow().value()).isCloseTo(1.5 * 1.2 / 1.1, within(1e-9));
    }

    @Test
    void a_round_that_lacks_the_base_or_the_level_is_left_out() {
        rounds(1, 100, 0, 100, 100, 100, 100, 100);
        rounds(2, 150, 900, 150, 0, 150, 150, 150);
        assertThat(only().ratio().value()).isCloseTo(1.5, within(1e-9));
        assertThat(only().ratio().samples()).isEqualTo(5);
    }

    @Test
    void fewer_than_five_rounds_give_no_speedup() {
        rounds(1, 100, 100, 100, 100);
        rounds(2, 150, 150, 150, 150);
        assertThat(Speedup.of(ForkValues.of(points), ScalingKind.STRONG)).isEmpty();
    }

    @Test
    void failed_forks_and_other_roles_are_no_levels() {
        rounds(1, 100, 100, 100, 100, 100);
        rounds(2, 150, 150, 150, 150, 150);
        points.add(point(ForkRole.LEVEL, 4, 1, 100, State.FAILED));
        points.add(point(ForkRole.NULL_CONTROL, 8, 1, 100, State.MEASURED));
        assertThat(ForkValues.of(points).levels()).containsExactly(1, 2);
        assertThat(ForkValues.of(points).rounds()).isEqualTo(5);
    }

    @Test
    void two_benchmarks_in_one_are_refused() {
        rounds(2, 150);
        rounds(2, 150);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForkValues.of(points))
                .withMessage(
                        "a round must hold each level of a benchmark once, round 1 held \"level\" on 2 cores twice;"
                                + " give the points of one benchmark and one set of parameters");
    }

    @Test
    void cores_that_are_no_number_are_refused() {
        LoadPoint odd = point(ForkRole.LEVEL, 1, 1, 100, State.MEASURED);
        odd.levels().put("cores", "two");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForkValues.of(List.of(odd)))
                .withMessageStartingWith("level cores must be a whole number, was two");
    }

    @Test
    void the_kind_is_in_the_name_of_a_quantity() {
        assertThat(ScalingKind.THROUGHPUT.quantity("speedup")).isEqualTo("speedup, throughput scaling");
        assertThat(ScalingKind.STRONG.quantity("efficiency")).isEqualTo("efficiency, strong scaling");
    }

    private Speedup only() {
        List<Speedup> speedups = Speedup.of(ForkValues.of(points), ScalingKind.THROUGHPUT);
        assertThat(speedups).hasSize(1);
        return speedups.get(0);
    }

    /** A throughput of 0 stands for a fork that failed. */
    private void rounds(int cores, double... throughputs) {
        for (int i = 0; i < throughputs.length; i++) {
            State state = throughputs[i] > 0 ? State.MEASURED : State.FAILED;
            points.add(point(ForkRole.LEVEL, cores, i + 1, throughputs[i], state));
        }
    }

    private LoadPoint point(ForkRole role, int cores, int round, double throughput, State state) {
        return new LoadPoint(
                "point-" + points.size(),
                role.levels(cores),
                round,
                points.size(),
                state,
                Instant.EPOCH,
                1,
                List.of(
                        new LoadPoint.Measure(ForkValues.THROUGHPUT, ForkValues.UNIT, throughput),
                        new LoadPoint.Measure(ForkValues.BEST, ForkValues.UNIT, throughput * (cores > 1 ? 1.2 : 1.1))),
                List.of(),
                List.of());
    }
}

package dev.headroom.results.law.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MergedRunsTest {
    private static final List<WindowOutcome> RUNS = List.of(
            new WindowOutcome(new double[] {1, 2, 3, 4}),
            new WindowOutcome(new double[] {10, 20, 30, 40}),
            new WindowOutcome(new double[] {4, 4, 5, 5}));

    @Test
    void percentiles_are_those_of_all_times_together() {
        assertThat(new MergedRuns(RUNS, .5).percentile(run -> run)).isEqualTo(4);
        assertThat(new MergedRuns(RUNS, .75).percentile(run -> run)).isEqualTo(10);
        assertThat(new MergedRuns(RUNS, .99).percentile(run -> run)).isEqualTo(40);
    }

    @Test
    void a_run_drawn_twice_counts_twice() {
        assertThat(new MergedRuns(RUNS, .5).percentile(place -> place == 0 ? 0 : 1))
                .isEqualTo(10);
        assertThat(new MergedRuns(RUNS, .5).percentile(place -> 0)).isEqualTo(2);
    }
}

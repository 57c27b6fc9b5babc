package dev.headroom.scenarios.experiment.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.results.Estimate;
import dev.headroom.results.law.queue.ReplicaLaw;
import dev.headroom.results.law.queue.ReplicaSimulation.Policy;
import dev.headroom.scenarios.clock.Outcome;
import dev.headroom.scenarios.measure.RequestFile.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LatencyTrialsTest {
    private static final double CONSTANT_MILLIS = 1.5;
    private static final ReplicaLaw LAW = new ReplicaLaw.RandomSplit(120, 0.005, 1);

    @Test
    void a_queue_as_the_law_has_it_gives_law_and_constant_with_a_narrow_interval() {
        LatencyTrials trials = trials(0);
        Estimate mean = trials.mean().orElseThrow();
        assertThat(mean.value()).isCloseTo(12.5 + CONSTANT_MILLIS, within(0.01));
        assertThat(mean.interval().high() - mean.interval().low()).isLessThan(0.1);
        Estimate raw = trials.rawMean().orElseThrow();
        assertThat(raw.interval().high() - raw.interval().low()).isGreaterThan(1.0);
    }

    @Test
    void percentiles_are_freed_of_scatter_too() {
        assertThat(trials(0).percentile(0.99).orElseThrow().value())
                .isCloseTo(12.5 * Math.log(100) + CONSTANT_MILLIS, within(0.05));
    }

    @Test
    void a_queue_that_is_slower_than_the_law_shows_all_of_it() {
        assertThat(trials(4).mean().orElseThrow().value()).isCloseTo(12.5 + CONSTANT_MILLIS + 4, within(0.01));
    }

    @Test
    void a_percentile_with_too_few_requests_is_not_given() {
        assertThat(trials(0).percentile(0.9999)).isEmpty();
    }

    private static LatencyTrials trials(double slowerMillis) {
        LatencyTrials trials = new LatencyTrials(new IdealReplicas(Policy.RANDOM, 1, 0), LAW, 5);
        for (int trial = 0; trial < 5; trial++) {
            trials.add(rows(new SplittableRandom(trial), slowerMillis), 6, 5);
        }
        return trials;
    }

    /** One exact M/M/1 queue of 7 seconds, its first second a warm-up. */
    private static List<Row> rows(SplittableRandom random, double slowerMillis) {
        List<Row> rows = new ArrayList<>();
        double at = -1e9;
        double free = at;
        while (at < 6e9) {
            at += -Math.log1p(-random.nextDouble()) * 1e9 / 120;
            long service = Math.round(-Math.log1p(-random.nextDouble()) * 5e6);
            long arrival = (long) at;
            free = Math.max(free, (double) arrival) + (double) service;
            long done = Math.round(free + (CONSTANT_MILLIS + slowerMillis) * 1e6);
            rows.add(new Row(arrival, arrival, done, Outcome.ANSWERED, "r1", String.valueOf(service), 0));
        }
        return rows;
    }
}

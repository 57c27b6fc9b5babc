package dev.headroom.results.law.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.statistics.series.SteadyState;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteadyQueueTest {
    private static final int REPETITIONS = 400;

    @ParameterizedTest
    @CsvSource({".8, 15", ".8, 20", ".8, 30", ".8, 60", ".9, 30"})
    void the_seconds_of_a_steady_queue_are_seldom_called_unsteady(double utilisation, int seconds) {
        // Service of 5 ms; a second is as many arrivals as come in one on average.
        double rate = utilisation / .005;
        ReplicaSimulation queue = new ReplicaSimulation(
                ReplicaSimulation.Policy.RANDOM, ReplicaSimulation.Service.EXPONENTIAL, rate, .005, 1, 1, 1);
        SplittableRandom seeds = new SplittableRandom(5);
        int alarms = 0;
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            double[] means = means(new SimulatedReplicas(queue, seeds.split()), (int) rate, seconds);
            alarms += SteadyState.ofTimes(means, "seconds") instanceof SteadyState.NotSteady ? 1 : 0;
        }
        assertThat(alarms).isLessThanOrEqualTo(REPETITIONS / 20);
    }

    @ParameterizedTest
    @CsvSource({"20, 3", "30, 2", "60, 2"})
    void a_queue_whose_service_became_slower_is_mostly_found(int seconds, double factor) {
        ReplicaSimulation queue = new ReplicaSimulation(
                ReplicaSimulation.Policy.RANDOM, ReplicaSimulation.Service.EXPONENTIAL, 160, .005, 1, 1, 1);
        SplittableRandom seeds = new SplittableRandom(6);
        int found = 0;
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            double[] means = means(new SimulatedReplicas(queue, seeds.split()), 160, seconds);
            for (int second = seconds / 2; second < seconds; second++) {
                means[second] *= factor;
            }
            found += SteadyState.ofTimes(means, "seconds") instanceof SteadyState.NotSteady ? 1 : 0;
        }
        assertThat(found).isGreaterThan(REPETITIONS / 2);
    }

    private static double[] means(SimulatedReplicas replicas, int perSecond, int seconds) {
        double[] responses = replicas.arrivals(5 * perSecond, seconds * perSecond);
        double[] means = new double[seconds];
        Arrays.setAll(means, second -> Arrays.stream(responses, second * perSecond, (second + 1) * perSecond)
                .average()
                .orElseThrow());
        return means;
    }
}

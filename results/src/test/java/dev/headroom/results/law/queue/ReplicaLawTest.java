package dev.headroom.results.law.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.results.law.queue.ReplicaLaw.RandomSplit;
import dev.headroom.results.law.queue.ReplicaLaw.RoundRobinSplit;
import dev.headroom.results.law.queue.ReplicaLaw.SharedQueue;
import dev.headroom.results.law.queue.ReplicaSimulation.Policy;
import dev.headroom.results.statistics.Bounds;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplicaLawTest {
    @ParameterizedTest
    @CsvSource({
        "1, .5, 2.000000, 9.210340",
        "1, .8, 5.000000, 23.025851",
        "1, .95, 20.000000, 92.103404",
        "2, .5, 1.618034, 7.451322",
        "2, .8, 3.843980, 17.702181",
        "2, .95, 15.085725, 69.472333",
        "4, .5, 1.432523, 6.597014",
        "4, .8, 3.267384, 15.046858",
        "4, .95, 12.628882, 58.158152"
    })
    void round_robin_mean_and_p99(int replicas, double utilisation, double mean, double p99) {
        ReplicaLaw law = new RoundRobinSplit(replicas * utilisation, 1, replicas);
        assertThat(law.meanResponse()).isCloseTo(mean, within(6e-7));
        assertThat(law.responsePercentile(.99)).isCloseTo(p99, within(6e-6));
    }

    @Test
    void random_split_depends_on_the_utilisation_alone() {
        for (int replicas : new int[] {1, 2, 4, 64}) {
            ReplicaLaw law = new RandomSplit(.8 * replicas, 1, replicas);
            assertThat(law.meanResponse()).isCloseTo(5, within(1e-9));
            assertThat(law.responsePercentile(.99)).isCloseTo(23.025851, within(6e-7));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 5, 5, 5",
        "2, 1.666667, 1.379891, 1.190476",
        "3, 1.363636, 1.117531, 1.023651",
        "4, 1.25, 1.044909, 1.002994",
        "5, 1.190476, 1.018587, 1.000348",
        "6, 1.153846, 1.007977, 1.000036"
    })
    void a_replica_is_added(int replicas, double random, double roundRobin, double shared) {
        assertThat(new RandomSplit(.8, 1, replicas).meanResponse()).isCloseTo(random, within(6e-7));
        assertThat(new RoundRobinSplit(.8, 1, replicas).meanResponse()).isCloseTo(roundRobin, within(6e-7));
        assertThat(new SharedQueue(.8, 1, replicas).meanResponse()).isCloseTo(shared, within(6e-7));
    }

    @Test
    void shared_queue_is_erlangs() {
        assertThat(new SharedQueue(3.2, 1, 4).meanResponse()).isCloseTo(1.745541, within(6e-7));
        assertThat(new SharedQueue(3.2, 1, 4).responsePercentile(.99)).isCloseTo(6.893204, within(6e-7));
    }

    @Test
    void the_closer_to_one_queue_the_shorter_the_response() {
        for (double utilisation : new double[] {.1, .5, .9, .99, .999}) {
            double shared = new SharedQueue(8 * utilisation, 1, 8).meanResponse();
            double turns = new RoundRobinSplit(8 * utilisation, 1, 8).meanResponse();
            double random = new RandomSplit(8 * utilisation, 1, 8).meanResponse();
            assertThat(shared).isLessThan(turns);
            assertThat(turns).isLessThan(random);
        }
    }

    @Test
    void a_thousand_replicas_and_the_brink_of_saturation_have_finite_responses() {
        for (double utilisation : new double[] {1e-6, .5, .99, 1 - 1e-6, 1 - 1e-9}) {
            double load = 1_000 * utilisation;
            double shared = new SharedQueue(load, 1, 1_000).meanResponse();
            double turns = new RoundRobinSplit(load, 1, 1_000).meanResponse();
            assertThat(shared).isBetween(1.0, 1 + 1e-3 * 1.00001 / (1 - utilisation));
            assertThat(turns).isBetween(1.0, 1 / (1 - utilisation));
            assertThat(new RoundRobinSplit(load, 1, 1_000).responsePercentile(.99))
                    .isCloseTo(turns * Math.log(100), Percentage.withPercentage(1e-10));
        }
        // heavy traffic: 1 / (1 - s) tends to (1/N + 1) / 2 / (1 - rho)
        assertThat(new RoundRobinSplit(1_000 * (1 - 1e-6), 1, 1_000).meanResponse())
                .isCloseTo(1.001 / 2 * 1e6, Percentage.withPercentage(.01));
    }

    @Test
    void the_factory_gives_closed_forms_without_an_interval_as_they_are_exact() {
        assertThat(ReplicaLaw.of(Policy.RANDOM, 3.2, 1, 4, 1)).isEqualTo(new RandomSplit(3.2, 1, 4));
        assertThat(ReplicaLaw.of(Policy.ROUND_ROBIN, 3.2, 1, 4, 1)).isEqualTo(new RoundRobinSplit(3.2, 1, 4));
        ReplicaLaw shared = ReplicaLaw.of(Policy.SHARED_QUEUE, 3.2, 1, 4, 1);
        assertThat(shared).isEqualTo(new SharedQueue(3.2, 1, 4));
        assertThat(shared.utilisation()).isCloseTo(.8, within(1e-15));
        assertThat(shared.meanInterval()).isEmpty();
        assertThat(shared.percentileInterval(.99)).isEmpty();
    }

    /** The mean at two replicas is the balance of the Markov chain, cut off at 110 requests each. */
    @ParameterizedTest
    @CsvSource({
        "LEAST_CONNECTIONS, 2, 2.95574, 13.3",
        "LEAST_CONNECTIONS, 8, 1.45, 6.2",
        "TWO_CHOICES, 2, 2.95574, 13.3",
        "TWO_CHOICES, 8, 2.11, 8.1"
    })
    void the_factory_simulates_the_rest_with_an_interval(Policy policy, int replicas, double mean, double p99) {
        ReplicaLaw law = ReplicaLaw.of(policy, .8 * replicas, 1, replicas, 20_241_124);
        assertThat(law.utilisation()).isCloseTo(.8, within(1e-15));
        assertThat(law.meanResponse()).isCloseTo(mean, Percentage.withPercentage(2));
        assertThat(law.responsePercentile(.99)).isCloseTo(p99, Percentage.withPercentage(4));
        Bounds means = law.meanInterval().orElseThrow();
        assertThat(means.contains(law.meanResponse())).isTrue();
        assertThat(means.width()).isBetween(.001 * mean, .04 * mean);
        Bounds percentiles = law.percentileInterval(.99).orElseThrow();
        assertThat(percentiles.contains(law.responsePercentile(.99))).isTrue();
        assertThat(percentiles.width()).isBetween(.001 * p99, .08 * p99);
    }

    @Test
    void one_simulated_replica_is_covered_by_its_interval() {
        ReplicaLaw law = ReplicaLaw.of(Policy.LEAST_CONNECTIONS, .5, 1, 1, 3);
        assertThat(law.meanInterval().orElseThrow().contains(2)).isTrue();
        assertThat(law.percentileInterval(.99).orElseThrow().contains(9.210340)).isTrue();
    }

    @Test
    void overload_is_refused_and_formulas_name_the_policy() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RandomSplit(2, 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new RoundRobinSplit(1, 0, 2));
        assertThat(new RandomSplit(1, 1, 2).formula()).startsWith("random");
        assertThat(new RoundRobinSplit(1, 1, 2).formula()).startsWith("round robin");
        assertThat(new SharedQueue(1, 1, 2).formula()).startsWith("shared queue");
    }
}

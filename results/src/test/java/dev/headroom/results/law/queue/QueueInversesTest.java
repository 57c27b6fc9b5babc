package dev.headroom.results.law.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.results.law.queue.ReplicaLaw.RandomSplit;
import dev.headroom.results.law.queue.ReplicaLaw.RoundRobinSplit;
import dev.headroom.results.law.queue.ReplicaLaw.SharedQueue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** The queues over their whole domain: utilisations from 1e-6 to 1 - 1e-9, 1 to 10,000 servers. */
class QueueInversesTest {
    private static final double SERVICE_SECONDS = .02;

    @Property(tries = 200)
    void arrivals_for_a_wait_are_the_last_that_keep_it(
            @ForAll("utilisations") double utilisation, @ForAll @IntRange(min = 1, max = 10_000) int servers) {
        double wait = queue(utilisation, servers).meanWait();
        if (wait < 1e-290) {
            return;
        }
        double arrivals =
                MultiServerQueue.arrivalsForWait(wait, SERVICE_SECONDS, servers).orElseThrow();
        assertThat(arrivals).isCloseTo(queue(utilisation, servers).arrivalsPerSecond(), within(1e-11 * arrivals));
    }

    @Property(tries = 200)
    void arrivals_for_a_response_give_that_response(
            @ForAll @Scale(6) @DoubleRange(min = -6, max = 6) double stretch,
            @ForAll @IntRange(min = 1, max = 10_000) int servers) {
        double response = SERVICE_SECONDS * (1 + Math.pow(10, stretch));
        double arrivals = MultiServerQueue.arrivalsForResponse(response, SERVICE_SECONDS, servers)
                .orElseThrow();
        MultiServerQueue queue = new MultiServerQueue(arrivals, SERVICE_SECONDS, servers);
        // one unit in the last place of the arrival rate moves the response by this much
        double rounding = 1e-13 * servers / (1 - queue.utilisation());
        assertThat(queue.meanResponse()).isCloseTo(response, within(response * Math.max(1e-13, rounding)));
    }

    @Property(tries = 200)
    void percentiles_are_exceeded_by_the_rest(
            @ForAll("utilisations") double utilisation,
            @ForAll @IntRange(min = 1, max = 10_000) int servers,
            @ForAll @Scale(6) @DoubleRange(min = .000001, max = .999999) double fraction) {
        MultiServerQueue queue = queue(utilisation, servers);
        assertThat(queue.responseExceeds(queue.responsePercentile(fraction)))
                .isCloseTo(1 - fraction, within(1e-9 * (1 - fraction)));
        double wait = queue.waitPercentile(fraction);
        assertThat(queue.waitExceeds(wait))
                .isCloseTo(Math.min(1 - fraction, queue.waitProbability()), within(1e-9 * (1 - fraction)));
    }

    @Property(tries = 200)
    void the_fewest_servers_are_enough_and_one_fewer_is_not(
            @ForAll @Scale(6) @DoubleRange(min = -3, max = 3) double magnitude,
            @ForAll @Scale(6) @DoubleRange(min = .001, max = .999) double share) {
        double load = Math.pow(10, magnitude);
        ServerSizing sizing = new ServerSizing(load, 1);
        int forWait = sizing.forWaitProbability(share).orElseThrow();
        assertThat(new MultiServerQueue(load, 1, forWait).waitProbability()).isLessThanOrEqualTo(share);
        if (forWait - 1 > load) {
            assertThat(new MultiServerQueue(load, 1, forWait - 1).waitProbability())
                    .isGreaterThan(share);
        }
        double limit = -Math.log1p(-.99) * (1 + share);
        int forP99 = sizing.forResponsePercentile(.99, limit).orElseThrow();
        assertThat(new MultiServerQueue(load, 1, forP99).responsePercentile(.99))
                .isLessThanOrEqualTo(limit * (1 + 1e-12));
        if (forP99 - 1 > load) {
            assertThat(new MultiServerQueue(load, 1, forP99 - 1).responsePercentile(.99))
                    .isGreaterThan(limit * (1 - 1e-12));
        }
    }

    @Property(tries = 200)
    void response_rises_with_arrivals_and_falls_with_servers(
            @ForAll @Scale(6) @DoubleRange(min = .001, max = .998) double utilisation,
            @ForAll @IntRange(min = 1, max = 50) int servers) {
        double response = queue(utilisation, servers).meanResponse();
        assertThat(queue(utilisation + .001, servers).meanResponse()).isGreaterThanOrEqualTo(response);
        double arrivals = queue(utilisation, servers).arrivalsPerSecond();
        assertThat(new MultiServerQueue(arrivals, SERVICE_SECONDS, servers + 1).meanResponse())
                .isLessThanOrEqualTo(response);
    }

    @Property(tries = 200)
    void one_server_is_the_same_by_every_law(@ForAll("utilisations") double utilisation) {
        double wait = queue(utilisation, 1).meanWait();
        double arrivals = queue(utilisation, 1).arrivalsPerSecond();
        double near = wait * 1e-14 / (1 - utilisation) + wait * 1e-14;
        assertThat(new SingleServerQueue(arrivals, SERVICE_SECONDS, 1).meanWait())
                .isCloseTo(wait, within(near));
        assertThat(new GeneralQueue(queue(utilisation, 1), 1, 1).meanWait()).isEqualTo(wait);
        double response = wait + SERVICE_SECONDS;
        double rounding = response * (1e-14 + 1e-14 / (1 - utilisation));
        assertThat(new RandomSplit(arrivals, SERVICE_SECONDS, 1).meanResponse()).isCloseTo(response, within(rounding));
        assertThat(new RoundRobinSplit(arrivals, SERVICE_SECONDS, 1).meanResponse())
                .isCloseTo(response, within(rounding));
    }

    @Property(tries = 200)
    void shared_queue_before_round_robin_before_random(
            @ForAll("utilisations") double utilisation, @ForAll @IntRange(min = 1, max = 1_000) int replicas) {
        double arrivals = queue(utilisation, replicas).arrivalsPerSecond();
        double rounding = 1 + 1e-13 + 1e-13 / (1 - utilisation);
        double shared = new SharedQueue(arrivals, SERVICE_SECONDS, replicas).meanResponse();
        double turns = new RoundRobinSplit(arrivals, SERVICE_SECONDS, replicas).meanResponse();
        double random = new RandomSplit(arrivals, SERVICE_SECONDS, replicas).meanResponse();
        assertThat(shared).isGreaterThanOrEqualTo(SERVICE_SECONDS).isLessThanOrEqualTo(turns * rounding);
        assertThat(turns).isLessThanOrEqualTo(random * rounding);
    }

    @Property(tries = 200)
    void arrivals_for_a_pollaczek_khinchine_wait_lead_back(
            @ForAll("utilisations") double utilisation,
            @ForAll @Scale(3) @DoubleRange(min = 0, max = 20) double variation) {
        double arrivals = utilisation / SERVICE_SECONDS;
        double wait = new SingleServerQueue(arrivals, SERVICE_SECONDS, variation).meanWait();
        assertThat(SingleServerQueue.arrivalsForWait(wait, SERVICE_SECONDS, variation)
                        .orElseThrow())
                .isCloseTo(arrivals, within(1e-14 * arrivals));
    }

    /** Logarithmic towards both ends: 1e-6 to 1 - 1e-9. */
    @Provide
    Arbitrary<Double> utilisations() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(-6, -.3).ofScale(6).map(e -> Math.pow(10, e)),
                Arbitraries.doubles().between(-9, -.3).ofScale(6).map(e -> 1 - Math.pow(10, e)));
    }

    private static MultiServerQueue queue(double utilisation, int servers) {
        return new MultiServerQueue(utilisation * servers / SERVICE_SECONDS, SERVICE_SECONDS, servers);
    }
}

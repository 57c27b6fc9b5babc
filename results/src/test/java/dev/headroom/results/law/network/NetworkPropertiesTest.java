package dev.headroom.results.law.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class NetworkPropertiesTest {
    @Property(tries = 100)
    void solutions_keep_the_bounds_and_the_laws(
            @ForAll("networks") ClosedNetwork network, @ForAll @IntRange(min = 1, max = 400) int users) {
        Solution solution = network.solve(users);
        double rounding = 1 + 1e-12;
        double slowest = users / (network.thinkSeconds() + users * network.demandSeconds());
        assertThat(solution.throughputPerSecond())
                .isLessThanOrEqualTo(network.highestThroughput(users) * rounding)
                .isGreaterThanOrEqualTo(slowest / rounding);
        assertThat(solution.responseSeconds()).isGreaterThanOrEqualTo(network.lowestResponse(users) / rounding);
        double littles = solution.throughputPerSecond() * (solution.responseSeconds() + network.thinkSeconds());
        assertThat(littles).isCloseTo(users, within(1e-10 * users));
        assertThat(solution.stations())
                .allSatisfy(station -> assertThat(station.utilization()).isBetween(0.0, 1.0));
    }

    @Property(tries = 100)
    void the_fewest_users_are_enough_and_one_fewer_is_not(
            @ForAll("networks") ClosedNetwork network, @ForAll @IntRange(min = 1, max = 99) int percent) {
        double target = network.ceilingPerSecond() * percent / 100;
        int users = network.fewestUsers(target).orElseThrow();
        assertThat(network.solve(users).throughputPerSecond()).isGreaterThanOrEqualTo(target * (1 - 1e-12));
        if (users > 1) {
            assertThat(network.solve(users - 1).throughputPerSecond()).isLessThan(target * (1 + 1e-12));
        }
    }

    @Property(tries = 100)
    void the_order_of_stations_does_not_matter(
            @ForAll("networks") ClosedNetwork network, @ForAll @IntRange(min = 1, max = 400) int users) {
        int count = network.stations().size();
        List<Station> reversed = IntStream.range(0, count)
                .mapToObj(i -> network.stations().get(count - 1 - i))
                .toList();
        Solution turned = new ClosedNetwork(reversed, network.thinkSeconds()).solve(users);
        Solution solution = network.solve(users);
        assertThat(turned.throughputPerSecond())
                .isCloseTo(solution.throughputPerSecond(), Percentage.withPercentage(1e-9));
        assertThat(turned.stations().get(0).queueLength())
                .isCloseTo(solution.stations().get(count - 1).queueLength(), Percentage.withPercentage(1e-8));
    }

    @Test
    void a_simulated_network_agrees_within_its_noise() {
        double throughput = simulated(12, .1, .02, 4, .005, 400_000);
        ClosedNetwork network =
                new ClosedNetwork(List.of(new Station("application", .02, 4), new Station("database", .005, 1)), .1);
        assertThat(throughput).isCloseTo(network.solve(12).throughputPerSecond(), Percentage.withPercentage(1));
    }

    /** Completions per second of users who think, then pass an application and a database; exponential times. */
    private static double simulated(
            int users, double think, double application, int servers, double database, int completions) {
        SplittableRandom random = new SplittableRandom(5);
        PriorityQueue<double[]> arrivals = new PriorityQueue<>((a, b) -> Double.compare(a[0], b[0]));
        for (int user = 0; user < users; user++) {
            arrivals.add(new double[] {exponential(random, think), 0});
        }
        PriorityQueue<Double> free = new PriorityQueue<>(Collections.nCopies(servers, 0.0));
        double databaseFree = 0;
        double now = 0;
        for (int done = 0; done < completions; ) {
            double[] arrival = arrivals.remove();
            now = arrival[0];
            if (arrival[1] == 0) {
                double left = Math.max(now, free.remove()) + exponential(random, application);
                free.add(left);
                arrivals.add(new double[] {left, 1});
            } else {
                databaseFree = Math.max(now, databaseFree) + exponential(random, database);
                arrivals.add(new double[] {databaseFree + exponential(random, think), 0});
                done++;
            }
        }
        return completions / now;
    }

    private static double exponential(SplittableRandom random, double mean) {
        return -mean * Math.log1p(-random.nextDouble());
    }

    @Provide
    Arbitrary<ClosedNetwork> networks() {
        Arbitrary<Double> demands = Arbitraries.doubles().between(.001, 1).ofScale(6);
        Arbitrary<Integer> servers = Arbitraries.integers().between(1, 64);
        Arbitrary<Double> think = Arbitraries.doubles().between(0, 10).ofScale(6);
        Arbitrary<List<double[]>> stations = Combinators.combine(demands, servers)
                .as((demand, count) -> new double[] {demand, count})
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
        return Combinators.combine(stations, think)
                .as((list, seconds) -> new ClosedNetwork(
                        IntStream.range(0, list.size())
                                .mapToObj(i -> new Station("station " + i, list.get(i)[0], (int) list.get(i)[1]))
                                .toList(),
                        seconds));
    }
}

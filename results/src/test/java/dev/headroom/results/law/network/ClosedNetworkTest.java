package dev.headroom.results.law.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosedNetworkTest {
    private static final ClosedNetwork FOUR_SERVERS =
            new ClosedNetwork(List.of(new Station("application", .02, 4), new Station("database", .005, 1)), .1);

    @ParameterizedTest
    @CsvSource({"3, 4.7998, .15152", "10, 9.9872, .40020", "20, 27.1482, .47452", "50, 90.0000, .47619"})
    void three_stations(int users, double response, double throughput) {
        Solution solution = network(15, .605, 2.1, 1.35).solve(users);
        assertThat(solution.responseSeconds()).isCloseTo(response, within(6e-5));
        assertThat(solution.throughputPerSecond()).isCloseTo(throughput, within(6e-6));
        assertThat(solution.bottleneck().name()).isEqualTo("station 2");
    }

    @ParameterizedTest
    @CsvSource({
        "1, .97560976, .02500000",
        "10, 9.71482136, .02935501",
        "40, 37.32074732, .07178990",
        "50, 44.58325449, .12149731",
        "100, 49.99999999, 1.00000000"
    })
    void two_stations(int users, double throughput, double response) {
        Solution solution = network(1, .005, .020).solve(users);
        assertThat(solution.throughputPerSecond()).isCloseTo(throughput, within(6e-9));
        assertThat(solution.responseSeconds()).isCloseTo(response, within(6e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 8.00000000, .025",
        "10, 78.25145723917824, .02779314728203285",
        "40, 189.5947224876088, .1109763366573363",
        "400, 199.4725999175937, 1.905287945137569"
    })
    void several_servers_at_a_station(int users, double throughput, double response) {
        Solution solution = FOUR_SERVERS.solve(users);
        assertThat(solution.throughputPerSecond()).isCloseTo(throughput, Percentage.withPercentage(1e-11));
        assertThat(solution.responseSeconds()).isCloseTo(response, Percentage.withPercentage(1e-11));
    }

    /** Literals by sums of the product form with 60 digits. */
    @Test
    void sixty_four_servers_near_and_beyond_saturation() {
        Solution near =
                new ClosedNetwork(List.of(new Station("many", .64, 64), new Station("one", .0099, 1)), 2).solve(1_000);
        assertThat(near.throughputPerSecond()).isCloseTo(99.9994372618, Percentage.withPercentage(1e-10));
        assertThat(near.stations().get(0).queueLength()).isCloseTo(701.415864814, Percentage.withPercentage(1e-10));
        assertThat(near.stations().get(1).queueLength()).isCloseTo(98.585260662101, Percentage.withPercentage(1e-10));
        Solution beyond =
                new ClosedNetwork(List.of(new Station("many", .6, 64), new Station("one", .009, 1)), 2).solve(10_000);
        assertThat(beyond.throughputPerSecond()).isCloseTo(320 / 3.0, Percentage.withPercentage(1e-10));
        assertThat(beyond.responseSeconds()).isCloseTo(91.75, Percentage.withPercentage(1e-10));
        assertThat(beyond.stations().get(1).queueLength()).isCloseTo(24, Percentage.withPercentage(1e-10));
    }

    @Test
    void several_stations_of_several_servers() {
        Solution solution = new ClosedNetwork(
                        List.of(
                                new Station("wide", .3, 64),
                                new Station("single", .004, 1),
                                new Station("narrow", .02, 4)),
                        1)
                .solve(300);
        assertThat(solution.throughputPerSecond()).isCloseTo(198.480729546813, Percentage.withPercentage(1e-11));
        assertThat(solution.stations().stream().mapToDouble(StationLoad::queueLength))
                .satisfiesExactly(
                        wide -> assertThat(wide).isCloseTo(64.20131817911, Percentage.withPercentage(1e-10)),
                        single -> assertThat(single).isCloseTo(3.8081895654937, Percentage.withPercentage(1e-10)),
                        narrow -> assertThat(narrow).isCloseTo(33.509762708584, Percentage.withPercentage(1e-10)));
    }

    @Test
    void marginal_probabilities_stay_probabilities_under_any_load() {
        StationGrowth many = new StationGrowth(new Station("many", .64, 64));
        double least = 1;
        double most = 0;
        for (int users = 1; users <= 10_000; users++) {
            many.next(users / .001);
            for (int requests = 0; requests < 64; requests++) {
                least = Math.min(least, many.probability(requests));
                most = Math.max(most, many.probability(requests));
            }
        }
        assertThat(least).isNotNegative();
        assertThat(most).isLessThanOrEqualTo(1);
        assertThat(many.requests()).isBetween(9_999.0, 10_000.0);
    }

    @Test
    void equal_stations_are_balanced_by_hand() {
        Solution solution = network(0, .5, .5, .5, .5).solve(9);
        assertThat(solution.throughputPerSecond()).isCloseTo(9 / (.5 * (9 + 4 - 1)), within(1e-14));
        assertThat(solution.stations())
                .allSatisfy(station -> assertThat(station.queueLength()).isCloseTo(9 / 4.0, within(1e-13)));
    }

    @Test
    void a_lone_station_with_room_for_all_serves_all_at_once() {
        ClosedNetwork lone = new ClosedNetwork(List.of(new Station("lone", 2, 3)), 0);
        assertThat(lone.solve(3).throughputPerSecond()).isEqualTo(1.5);
        assertThat(lone.solve(4).responseSeconds()).isCloseTo(4 / 1.5, within(1e-14));
        assertThat(lone.fewestUsers(1.5)).hasValue(3);
    }

    @Test
    void loads_of_stations() {
        Solution solution = FOUR_SERVERS.solve(10);
        StationLoad application = solution.stations().get(0);
        assertThat(application.utilization()).isCloseTo(.3912572862, within(1e-9));
        assertThat(application.queueLength()).isCloseTo(1.586084692226281, within(1e-12));
        assertThat(application.residenceSeconds()).isCloseTo(1.586084692226281 / 78.25145723917824, within(1e-14));
        assertThat(solution.stations().get(1).queueLength()).isCloseTo(.588769583855895, within(1e-12));
    }

    @Test
    void asymptotic_bounds() {
        ClosedNetwork network = network(15, .605, 2.1, 1.35);
        assertThat(network.demandSeconds()).isCloseTo(4.055, within(1e-12));
        assertThat(network.bottleneck().name()).isEqualTo("station 2");
        assertThat(network.saturationUsers()).isCloseTo(19.055 / 2.1, within(1e-12));
        assertThat(network.highestThroughput(5)).isCloseTo(5 / 19.055, within(1e-12));
        assertThat(network.highestThroughput(50)).isCloseTo(1 / 2.1, within(1e-12));
        assertThat(network.lowestResponse(5)).isCloseTo(4.055, within(1e-12));
        assertThat(network.lowestResponse(50)).isCloseTo(90, within(1e-12));
        assertThat(FOUR_SERVERS.ceilingPerSecond()).isEqualTo(200);
    }

    @Test
    void users_for_a_throughput() {
        ClosedNetwork network = network(1, .005, .020);
        assertThat(network.fewestUsers(9.7)).hasValue(10);
        assertThat(network.fewestUsers(44.59)).hasValue(51);
        assertThat(network.fewestUsers(50.001)).isEmpty();
    }

    @Test
    void nonsense_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClosedNetwork(List.of(), 1))
                .withMessage("stations must be at least 1, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network(-1, 1))
                .withMessageContaining("think seconds must be at least 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Station("cache", 1, 0))
                .withMessageContaining("servers of cache must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Station("cache", Double.NaN, 1))
                .withMessageContaining("demand seconds of cache must be above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClosedNetwork(List.of(new Station("a", 1, 1), new Station("a", 2, 1)), 0))
                .withMessage("each station must have a name of its own, were [a, a]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network(0, 1).solve(0))
                .withMessageContaining("users must be at least 1");
    }

    static ClosedNetwork network(double thinkSeconds, double... demands) {
        return new ClosedNetwork(
                IntStream.range(0, demands.length)
                        .mapToObj(i -> new Station("station " + (i + 1), demands[i], 1))
                        .toList(),
                thinkSeconds);
    }
}

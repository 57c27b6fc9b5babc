package dev.headroom.results.law.network;

import java.util.Comparator;
import java.util.List;

/**
 * A closed network in steady state, with a given number of users.
 *
 * @param users N
 * @param throughputPerSecond X, requests completed per second by the whole network, 1/s
 * @param stations what each station bears, in the order of the network
 */
public record Solution(int users, double throughputPerSecond, List<StationLoad> stations) {
    /** Copies the stations. */
    public Solution {
        stations = List.copyOf(stations);
    }

    /** Mean response time R, think time left out: the sum of the residence times, {@code N / X - Z}, in seconds. */
    public double responseSeconds() {
        return stations.stream().mapToDouble(StationLoad::residenceSeconds).sum();
    }

    /** The station of the highest utilization, which more users saturate first; the first of several equal ones. */
    public StationLoad bottleneck() {
        return stations.stream()
                .sorted(Comparator.comparingDouble(StationLoad::utilization).reversed())
                .findFirst()
                .orElseThrow();
    }
}

package dev.headroom.results.law.network;

import java.util.ArrayList;
import java.util.List;

/**
 * The throughput of a closed network as its users grow from 0 one at a time.
 *
 * <p>The network is built up station by station on the think time, whose own throughput is {@code n / Z}. Only the last
 * station sees the whole network, so that only its requests are known here.
 */
final class NetworkGrowth {
    private final double thinkSeconds;
    private final List<StationGrowth> stations = new ArrayList<>();
    private int users;

    NetworkGrowth(ClosedNetwork network, Station last) {
        thinkSeconds = network.thinkSeconds();
        network.stations().stream()
                .filter(station -> !station.equals(last))
                .map(StationGrowth::new)
                .forEach(stations::add);
        stations.add(new StationGrowth(last));
    }

    /** Adds one user and gives the throughput with it, in 1/s. */
    double next() {
        users++;
        double throughput = users / thinkSeconds;
        for (StationGrowth station : stations) {
            throughput = station.next(throughput);
        }
        return throughput;
    }

    /** Mean number of requests at the last station. */
    double requestsAtLast() {
        return stations.get(stations.size() - 1).requests();
    }
}

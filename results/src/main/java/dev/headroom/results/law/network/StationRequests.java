package dev.headroom.results.law.network;

import java.util.Optional;

/**
 * The mean number of requests at one station, whichever its place in the network, as the network's users grow.
 *
 * <p>At one server the arrival theorem says it all: an arrival finds what a network with one user less holds. Several
 * servers need the marginal probabilities, and these a network in which their station comes last.
 */
final class StationRequests {
    private final Station station;
    private final Optional<NetworkGrowth> ownOrder;
    private double requests;

    StationRequests(ClosedNetwork network, Station station) {
        this.station = station;
        ownOrder = station.servers() == 1 ? Optional.empty() : Optional.of(new NetworkGrowth(network, station));
    }

    /** Adds one user, with whom the network has the given throughput. */
    void next(double throughputPerSecond) {
        if (ownOrder.isPresent()) {
            ownOrder.get().next();
        } else {
            requests = throughputPerSecond * station.demandSeconds() * (1 + requests);
        }
    }

    StationLoad load(double throughputPerSecond) {
        double queueLength = ownOrder.map(NetworkGrowth::requestsAtLast).orElse(requests);
        double utilization = Math.min(1, throughputPerSecond / station.ceilingPerSecond());
        return new StationLoad(station.name(), utilization, queueLength, queueLength / throughputPerSecond);
    }
}

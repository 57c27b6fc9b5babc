package dev.headroom.results.law.network;

import dev.headroom.results.law.Domain;

/**
 * A place where a user's request queues and is served, such as a tier.
 *
 * @param name what the station is called, such as {@code database}
 * @param demandSeconds D, service time that one request asks of the station over all its visits, s
 * @param servers m, requests the station serves at once, each at full speed
 */
public record Station(String name, double demandSeconds, int servers) {
    /** Refuses a station without a name, a demand or a server. */
    public Station {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a station must have a name, was blank");
        }
        Domain.positive("demand seconds of " + name, demandSeconds);
        Domain.atLeastOne("servers of " + name, servers);
    }

    /** The requests per second that keep all its servers busy: {@code m / D}, 1/s. */
    public double ceilingPerSecond() {
        return servers / demandSeconds;
    }
}

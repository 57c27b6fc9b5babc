package dev.headroom.results.law.flow;

import dev.headroom.results.law.Domain;
import java.util.Optional;

/**
 * The utilisation law as an audit: what a tier does must fit into its servers, {@code U = X S / c <= 1}.
 *
 * <p>Source: Denning and Buzen, Computing Surveys 10(3), 1978. Domain: one window in steady state.
 *
 * @param throughputPerSecond X, requests completed per second by the tier, 1/s
 * @param serviceSeconds S, mean time a server is busy with one request, s
 * @param servers c
 */
public record UtilizationLaw(double throughputPerSecond, double serviceSeconds, int servers) {
    /** Refuses negative measurements and a tier without servers. */
    public UtilizationLaw {
        Domain.notNegative("throughput per second", throughputPerSecond);
        Domain.notNegative("service seconds", serviceSeconds);
        Domain.atLeastOne("servers", servers);
    }

    /** U, the busy share of the servers; above 1 only where something was measured wrongly. */
    public double utilization() {
        return throughputPerSecond * serviceSeconds / servers;
    }

    /** The throughput at which all servers are busy, {@code c / S}, in 1/s; positive infinity where S is 0. */
    public double ceilingPerSecond() {
        return servers / serviceSeconds;
    }

    /** What the report prints where U is above 1; empty where the audit is passed. */
    public Optional<String> violation() {
        return utilization() <= 1
                ? Optional.empty()
                : Optional.of("U = " + ThreeDigits.of(utilization()) + " is above 1: "
                        + ThreeDigits.of(throughputPerSecond) + "/s of " + ThreeDigits.of(serviceSeconds)
                        + " s each do not fit into " + servers + (servers == 1 ? " server" : " servers"));
    }
}

package dev.headroom.results.law.network;

import dev.headroom.results.law.Domain;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * A closed network: N users, each of whom thinks, sends a request round the stations, and waits for its answer.
 *
 * <p>Solved by exact mean value analysis: {@code R_k = D_k (1 + Q_k(n-1))} at one server, the marginal probabilities
 * of {@link StationGrowth} at several, {@code X = n / (Z + sum R_k)}, {@code Q_k = X R_k}. Bounds:
 * {@code X <= min(1 / Dmax, N / (D + Z))}, {@code R >= max(D, N Dmax - Z)}, where Dmax is the highest {@code D / m}.
 * Source: Reiser and Lavenberg, JACM 27(2), 1980; Lazowska et al., Quantitative System Performance, 1984, for the
 * bounds. Domain: exponential service first come first served, or any service shared or without a queue.
 *
 * @param stations at least one, each with a name of its own
 * @param thinkSeconds Z, mean time between an answer and the user's next request, s
 */
public record ClosedNetwork(List<Station> stations, double thinkSeconds) {
    /** The most users that {@link #fewestUsers} tries. */
    public static final int MOST_USERS = 10_000_000;

    /** Refuses a network without stations, or with two of the same name. */
    public ClosedNetwork {
        stations = List.copyOf(stations);
        if (stations.isEmpty()) {
            throw new IllegalArgumentException("stations must be at least 1, was 0");
        }
        Domain.notNegative("think seconds", thinkSeconds);
        long names = stations.stream().map(Station::name).distinct().count();
        if (names < stations.size()) {
            throw new IllegalArgumentException("each station must have a name of its own, were "
                    + stations.stream().map(Station::name).toList());
        }
    }

    /**
     * The steady state with the given number of users; the time taken grows linearly with them.
     *
     * @param users N, at least 1
     */
    public Solution solve(int users) {
        Domain.atLeastOne("users", users);
        NetworkGrowth whole = growth();
        List<StationRequests> requests = stations.stream()
                .map(station -> new StationRequests(this, station))
                .toList();
        double throughput = 0;
        for (int n = 1; n <= users; n++) {
            throughput = whole.next();
            for (StationRequests station : requests) {
                station.next(throughput);
            }
        }
        double perSecond = throughput;
        return new Solution(
                users,
                perSecond,
                requests.stream().map(station -> station.load(perSecond)).toList());
    }

    /**
     * The fewest users whose requests reach a throughput.
     *
     * @param throughputPerSecond X to reach, 1/s
     * @return empty above the ceiling, and where more than {@link #MOST_USERS} would be needed just below it
     */
    public OptionalInt fewestUsers(double throughputPerSecond) {
        Domain.positive("throughput per second", throughputPerSecond);
        if (throughputPerSecond > ceilingPerSecond()) {
            return OptionalInt.empty();
        }
        NetworkGrowth whole = growth();
        for (int users = 1; users <= MOST_USERS; users++) {
            if (whole.next() >= throughputPerSecond) {
                return OptionalInt.of(users);
            }
        }
        return OptionalInt.empty();
    }

    /** D, the time that one request asks of all stations together, and so the response to a lone user, in seconds. */
    public double demandSeconds() {
        return stations.stream().mapToDouble(Station::demandSeconds).sum();
    }

    /** The station that sets the ceiling, that of the highest {@code D / m}; the first of several equal ones. */
    public Station bottleneck() {
        return stations.stream()
                .sorted(Comparator.comparingDouble(Station::ceilingPerSecond))
                .findFirst()
                .orElseThrow();
    }

    /** The throughput that no number of users exceeds: {@code 1 / Dmax}, in 1/s. */
    public double ceilingPerSecond() {
        return bottleneck().ceilingPerSecond();
    }

    /** N*, the users from which on requests must wait somewhere: {@code (D + Z) / Dmax}; not a whole number. */
    public double saturationUsers() {
        return (demandSeconds() + thinkSeconds) * ceilingPerSecond();
    }

    /** The asymptotic bound on throughput: {@code min(1 / Dmax, N / (D + Z))}, in 1/s. */
    public double highestThroughput(int users) {
        Domain.atLeastOne("users", users);
        return Math.min(ceilingPerSecond(), users / (demandSeconds() + thinkSeconds));
    }

    /** The asymptotic bound on mean response time: {@code max(D, N Dmax - Z)}, in seconds. */
    public double lowestResponse(int users) {
        Domain.atLeastOne("users", users);
        return Math.max(demandSeconds(), users / ceilingPerSecond() - thinkSeconds);
    }

    private NetworkGrowth growth() {
        return new NetworkGrowth(this, stations.get(stations.size() - 1));
    }
}

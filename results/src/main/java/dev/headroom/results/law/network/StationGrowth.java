package dev.headroom.results.law.network;

/**
 * How many requests are at one station of a closed network, as the network's users grow from 0 one at a time.
 *
 * <p>The textbook recursion for several servers takes {@code p_0 = 1 - (the rest)}, which cancels and turns negative
 * under load. Here {@code p_0(n) = p_0(n-1) X(n) / X'(n)}, where X' is the throughput of the network <em>without</em>
 * this station; with {@code p_j(n) = p_{j-1}(n-1) X(n) D / min(j, m)} every term is X(n) times something positive
 * and known, and X(n) follows from the probabilities' sum of 1. Nothing is subtracted, so that all stay in [0, 1] at
 * any load; what underflows is nothing beside the rest.
 *
 * <p>Source: Reiser and Lavenberg, JACM 27(2), 1980; Reiser, Performance Evaluation 1(1), 1981, for p_0.
 */
final class StationGrowth {
    private final double demandSeconds;
    /** The probability of j requests at the station, for j below the number of servers. */
    private final double[] some;
    /** The probability that every server is busy. */
    private double allBusy;
    /** The mean number of requests at the station, counted only while every server is busy. */
    private double requestsWhileAllBusy;

    StationGrowth(Station station) {
        demandSeconds = station.demandSeconds();
        some = new double[station.servers()];
        some[0] = 1;
    }

    /**
     * Adds one user.
     *
     * @param throughputWithout X', throughput of the network without this station for the new number of users, 1/s;
     *     infinite for a network of nothing else
     * @return X, throughput with it, 1/s
     */
    double next(double throughputWithout) {
        int servers = some.length;
        double each = demandSeconds / servers;
        double filling = some[servers - 1];
        requestsWhileAllBusy = each * (requestsWhileAllBusy + allBusy + servers * filling);
        allBusy = each * (allBusy + filling);
        double sum = allBusy;
        for (int j = servers - 1; j > 0; j--) {
            some[j] = demandSeconds / j * some[j - 1];
            sum += some[j];
        }
        some[0] /= throughputWithout;
        double throughput = 1 / (sum + some[0]);
        requestsWhileAllBusy *= throughput;
        allBusy *= throughput;
        for (int j = 0; j < servers; j++) {
            some[j] *= throughput;
        }
        return throughput;
    }

    /** Mean number of requests waiting or in service. */
    double requests() {
        double requests = requestsWhileAllBusy;
        for (int j = 1; j < some.length; j++) {
            requests += j * some[j];
        }
        return requests;
    }

    /** The probability of exactly that many requests, fewer than there are servers. */
    double probability(int requests) {
        return some[requests];
    }
}

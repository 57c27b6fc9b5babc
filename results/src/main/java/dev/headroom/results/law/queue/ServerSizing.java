package dev.headroom.results.law.queue;

import dev.headroom.results.law.Domain;
import java.util.OptionalInt;

/**
 * How many servers behind one queue (M/M/c) a load needs: the inverse of {@link MultiServerQueue}.
 *
 * <p>One pass of the Erlang B recursion tries every number of servers in turn.
 *
 * @param arrivalsPerSecond lambda, 1/s
 * @param meanServiceSeconds S, s
 */
public record ServerSizing(double arrivalsPerSecond, double meanServiceSeconds) {
    /** Refuses rates that are not positive. */
    public ServerSizing {
        Domain.positive("arrivals per second", arrivalsPerSecond);
        Domain.positive("mean service seconds", meanServiceSeconds);
    }

    /**
     * The fewest servers at which no larger share of requests has to wait.
     *
     * @param limit the share, 0 to 1
     * @return empty where the limit is 0, as some wait at any number
     */
    public OptionalInt forWaitProbability(double limit) {
        Domain.fraction("limit", limit);
        return limit == 0 ? OptionalInt.empty() : fewest((spare, wait) -> wait <= limit);
    }

    /**
     * The fewest servers at which the mean response stays within a limit.
     *
     * @param limitSeconds the limit, s
     * @return empty where it is no longer than the service alone
     */
    public OptionalInt forMeanResponse(double limitSeconds) {
        Domain.positive("limit seconds", limitSeconds);
        double most = (limitSeconds - meanServiceSeconds) / meanServiceSeconds;
        return most <= 0 ? OptionalInt.empty() : fewest((spare, wait) -> wait / spare <= most);
    }

    /**
     * The fewest servers at which a percentile of the response stays within a limit.
     *
     * @param fraction the percentile as a fraction, such as 0.99
     * @param limitSeconds the limit, s
     * @return empty where the service alone takes as long
     */
    public OptionalInt forResponsePercentile(double fraction, double limitSeconds) {
        Domain.percentile(fraction);
        Domain.positive("limit seconds", limitSeconds);
        double limit = limitSeconds / meanServiceSeconds;
        return Math.exp(-limit) >= 1 - fraction
                ? OptionalInt.empty()
                : fewest((spare, wait) -> MultiServerQueue.responseExceeds(limit, spare, wait) <= 1 - fraction);
    }

    private OptionalInt fewest(Enough enough) {
        double load = arrivalsPerSecond * meanServiceSeconds;
        double blocking = 1;
        for (int servers = 1; servers < Integer.MAX_VALUE; servers++) {
            blocking = load * blocking / (servers + load * blocking);
            if (servers > load) {
                double wait = MultiServerQueue.waitProbability(blocking, servers, load);
                if (enough.test(servers - load, wait)) {
                    return OptionalInt.of(servers);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** Whether a queue is good enough, by the servers that are idle on average and the probability of waiting. */
    private interface Enough {
        boolean test(double spare, double wait);
    }
}

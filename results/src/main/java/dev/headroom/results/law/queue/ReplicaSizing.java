package dev.headroom.results.law.queue;

import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * How many replicas behind a balancer a load needs: the inverse of {@link ReplicaLaw}.
 *
 * <p>No policy needs fewer than the shared queue, from which the search starts; it takes the response to fall with every
 * replica, for a simulated policy with the error of the simulation.
 *
 * @param policy how an arrival is given to a replica
 * @param arrivalsPerSecond lambda over all replicas, 1/s
 * @param meanServiceSeconds S, s
 * @param seed of the simulated policies
 */
public record ReplicaSizing(
        ReplicaSimulation.Policy policy, double arrivalsPerSecond, double meanServiceSeconds, long seed) {
    /** The most replicas that are simulated, for a policy without a closed form. */
    public static final int MOST_SIMULATED = 1_000;

    /** Refuses rates that are not positive. */
    public ReplicaSizing {
        new ServerSizing(arrivalsPerSecond, meanServiceSeconds);
    }

    /**
     * The fewest replicas at which the mean response stays within a limit.
     *
     * @param limitSeconds the limit, s
     * @return empty where it is no longer than the service alone, or needs more than {@link #MOST_SIMULATED} simulated
     */
    public OptionalInt forMeanResponse(double limitSeconds) {
        return fewest(sharedQueue().forMeanResponse(limitSeconds), n -> law(n).meanResponse() <= limitSeconds);
    }

    /**
     * The fewest replicas at which a percentile of the response stays within a limit.
     *
     * @param fraction the percentile as a fraction, such as 0.99
     * @param limitSeconds the limit, s
     * @return empty where the service alone takes as long, or needs more than {@link #MOST_SIMULATED} simulated
     */
    public OptionalInt forResponsePercentile(double fraction, double limitSeconds) {
        return fewest(
                sharedQueue().forResponsePercentile(fraction, limitSeconds),
                n -> law(n).responsePercentile(fraction) <= limitSeconds);
    }

    private ServerSizing sharedQueue() {
        return new ServerSizing(arrivalsPerSecond, meanServiceSeconds);
    }

    private ReplicaLaw law(int replicas) {
        return ReplicaLaw.of(policy, arrivalsPerSecond, meanServiceSeconds, replicas, seed);
    }

    private OptionalInt fewest(OptionalInt atLeast, IntPredicate enough) {
        boolean shared = policy == ReplicaSimulation.Policy.SHARED_QUEUE;
        return shared || atLeast.isEmpty() ? atLeast : fewestFrom(atLeast.getAsInt(), enough);
    }

    /** Doubles the step until there are enough replicas, then halves it. */
    private OptionalInt fewestFrom(int first, IntPredicate enough) {
        long tooFew = first - 1L;
        long plenty = first;
        for (long step = 1; !enough.test((int) plenty); step *= 2) {
            tooFew = plenty;
            plenty = Math.min(plenty + step, most());
            if (tooFew == plenty) {
                return OptionalInt.empty();
            }
        }
        while (plenty - tooFew > 1) {
            long middle = (tooFew + plenty) / 2;
            if (enough.test((int) middle)) {
                plenty = middle;
            } else {
                tooFew = middle;
            }
        }
        return OptionalInt.of((int) plenty);
    }

    private int most() {
        return switch (policy) {
            case LEAST_CONNECTIONS, TWO_CHOICES -> MOST_SIMULATED;
            case RANDOM, ROUND_ROBIN, SHARED_QUEUE -> Integer.MAX_VALUE;
        };
    }
}

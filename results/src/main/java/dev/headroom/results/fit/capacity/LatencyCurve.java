package dev.headroom.results.fit.capacity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Latency over offered rate, ascending by rate.
 *
 * @param points one a rate
 */
public record LatencyCurve(List<LatencyPoint> points) {
    private static final int FEWEST_FOR_A_KNEE = 5;

    /** Sorts by rate; refuses the same rate twice. */
    public LatencyCurve {
        points = points.stream()
                .sorted(Comparator.comparingDouble(LatencyPoint::ratePerSecond))
                .toList();
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).ratePerSecond() == points.get(i - 1).ratePerSecond()) {
                throw new IllegalArgumentException("each rate must be given once, was twice: "
                        + points.get(i).ratePerSecond());
            }
        }
    }

    /** The knee by Kneedle; empty below 5 points or where the latency does not rise. */
    public Optional<Knee> knee() {
        return points.size() < FEWEST_FOR_A_KNEE ? Optional.empty() : Knee.of(points);
    }

    /**
     * The capacity at an objective: the highest rate up to which every point stays below it.
     *
     * @param seconds what the latency must stay below, s
     */
    public Capacity capacityAt(double seconds) {
        return Capacity.of(points, seconds);
    }
}

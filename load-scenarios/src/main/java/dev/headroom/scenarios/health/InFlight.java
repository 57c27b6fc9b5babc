package dev.headroom.scenarios.health;

import java.util.List;

/**
 * How many requests were in flight, sampled by the heartbeat and not derived from their clocks (Little's audit).
 *
 * @param mean time average
 * @param growthPerSecond slope of a straight line through the samples: the backlog's growth
 */
public record InFlight(double mean, double growthPerSecond) {
    public static InFlight of(List<Heartbeat.Beat> beats) {
        if (beats.size() < 2) {
            return new InFlight(0, 0);
        }
        double start = beats.get(0).atNanos();
        double meanTime = beats.stream()
                .mapToDouble(beat -> (beat.atNanos() - start) / 1e9)
                .average()
                .orElse(0);
        double mean =
                beats.stream().mapToDouble(Heartbeat.Beat::inFlight).average().orElse(0);
        double products = 0;
        double squares = 0;
        for (Heartbeat.Beat beat : beats) {
            double time = (beat.atNanos() - start) / 1e9 - meanTime;
            products += time * (beat.inFlight() - mean);
            squares += time * time;
        }
        return new InFlight(mean, squares == 0 ? 0 : products / squares);
    }
}

package dev.headroom.results.input;

import java.util.Map;
import java.util.Optional;

/**
 * The unit of a JMH score, such as {@code ops/ms} or {@code us/op}.
 *
 * @param isRate whether it counts operations a time, not time an operation
 * @param seconds the time in it
 */
public record JmhUnit(boolean isRate, double seconds) {
    private static final Map<String, Double> SECONDS =
            Map.of("ns", 1e-9, "us", 1e-6, "ms", 1e-3, "s", 1.0, "min", 60.0, "hr", 3_600.0, "day", 86_400.0);

    /** Empty for a unit that says no rate. */
    public static Optional<JmhUnit> of(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        if (parts[0].equals("ops")) {
            return Optional.ofNullable(SECONDS.get(parts[1])).map(s -> new JmhUnit(true, s));
        }
        return parts[1].equals("op")
                ? Optional.ofNullable(SECONDS.get(parts[0])).map(s -> new JmhUnit(false, s))
                : Optional.empty();
    }

    /** Operations per second of all threads together. */
    public double rate(double score, int threads) {
        return isRate ? score / seconds : threads / (score * seconds);
    }
}

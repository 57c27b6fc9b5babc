package dev.headroom.results;

/**
 * A measured quantity: a value that is never without its unit, its interval and the count it rests on.
 *
 * @param value point estimate, in {@code unit}
 * @param interval 95 % confidence interval, in {@code unit}
 * @param unit unit of the value; {@code "1"} for a plain ratio
 * @param samples independent samples behind the interval (forks or trials, never iterations)
 * @param method how value and interval were computed, for the report
 */
public record Estimate(double value, Interval interval, String unit, long samples, String method) {
    public Estimate {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("estimate must be finite, was " + value);
        }
        if (unit.isBlank()) {
            throw new IllegalArgumentException("estimate must have a unit; write \"1\" for a plain ratio");
        }
        if (samples < 1) {
            throw new IllegalArgumentException("samples must be at least 1, was " + samples);
        }
    }
}

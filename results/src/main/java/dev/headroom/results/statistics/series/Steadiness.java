package dev.headroom.results.statistics.series;

import dev.headroom.results.statistics.Bounds;
import dev.headroom.results.statistics.Confidence;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a series in the order of time had settled: its second half against its first, and its slope.
 *
 * <p>Values of a queue near saturation are correlated, which makes the slope's interval too narrow: take seconds that
 * are longer than the correlation, or read the change beside it.
 *
 * @param halvesChange median of the second half over that of the first, less 1: 0.04 is 4 % higher
 * @param slopeChange change along the fitted line from first to last value, relative to the mean
 * @param slopeBounds interval of that change at confidence 0.95
 */
public record Steadiness(double halvesChange, double slopeChange, Bounds slopeBounds) {
    private static final double CONFIDENCE = 0.95;

    /** The steadiness of positive values equally spaced in time; empty below 4 values. */
    public static Optional<Steadiness> of(double[] series) {
        if (Arrays.stream(series).anyMatch(value -> !(value > 0))) {
            throw new IllegalArgumentException("a series must be above 0, was " + Arrays.toString(series));
        }
        return Trend.of(series).map(trend -> of(series, trend));
    }

    private static Steadiness of(double[] series, Trend trend) {
        int n = series.length;
        double early = Confidence.median(Arrays.copyOfRange(series, 0, n / 2));
        double late = Confidence.median(Arrays.copyOfRange(series, n - n / 2, n));
        double scale = (n - 1) / Confidence.mean(series);
        Bounds slope = trend.bounds(CONFIDENCE, n);
        return new Steadiness(
                late / early - 1, trend.slope() * scale, new Bounds(slope.low() * scale, slope.high() * scale));
    }

    /** Whether the slope may be 0, or both changes lie within the tolerance, a fraction such as 0.02. */
    public boolean steady(double tolerance) {
        return slopeBounds.contains(0) || Math.max(Math.abs(halvesChange), Math.abs(slopeChange)) <= tolerance;
    }

    /** The sentence to print where the series is not steady; empty if it is. */
    public Optional<String> warning(double tolerance) {
        return steady(tolerance)
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "not steady: second half %.1f %% %s the first",
                        100 * Math.abs(halvesChange),
                        halvesChange < 0 ? "below" : "above"));
    }
}

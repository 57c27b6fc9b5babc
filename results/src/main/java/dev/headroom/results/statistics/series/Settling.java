package dev.headroom.results.statistics.series;

import dev.headroom.results.statistics.Confidence;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known of a series of at least 15 positive values in the order of time.
 *
 * @param values how many
 * @param thirdsChange median of the last third over that of the first, less 1
 * @param change where the level most likely changed
 * @param trend halves and slope
 * @param variation standard deviation over mean of the last 10; Georges et al. ask for less than 0.02 of iterations
 */
public record Settling(int values, double thirdsChange, ChangePoint change, Steadiness trend, double variation) {
    private static final int LAST = 10;

    /** The evidence of a series; empty below 15 values. */
    public static Optional<Settling> of(double[] series) {
        return ChangePoint.of(series).flatMap(change -> Steadiness.of(series).map(trend -> of(series, change, trend)));
    }

    private static Settling of(double[] series, ChangePoint change, Steadiness trend) {
        int n = series.length;
        double first = Confidence.median(Arrays.copyOfRange(series, 0, n / 3));
        double last = Confidence.median(Arrays.copyOfRange(series, n - n / 3, n));
        double[] tail = Arrays.copyOfRange(series, n - LAST, n);
        double mean = Confidence.mean(tail);
        double squares = Arrays.stream(tail)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return new Settling(n, last / first - 1, change, trend, Math.sqrt(squares / (LAST - 1)) / mean);
    }

    /** The numbers beside the finding. */
    String numbers(String unit) {
        return String.format(
                Locale.ROOT,
                "%d %s, change at %d (p=%.2g), slope %.1f %% to %.1f %%, variation of the last %d %.1f %%",
                values,
                unit,
                change.index(),
                change.pValue(),
                100 * trend.slopeBounds().low(),
                100 * trend.slopeBounds().high(),
                LAST,
                100 * variation);
    }
}

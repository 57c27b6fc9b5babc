package dev.headroom.results.comparison;

import dev.headroom.results.statistics.Bootstrap;
import dev.headroom.results.statistics.Bounds;
import dev.headroom.results.statistics.Confidence;
import java.util.Locale;
import java.util.Optional;

/**
 * The median after over the median before, with the bootstrap interval over forks or trials.
 *
 * @param value the ratio
 * @param bounds its interval
 * @param before number of repetitions before
 * @param after number of repetitions after
 */
public record RatioOfMedians(double value, Bounds bounds, int before, int after) {
    /** The fewest repetitions on each side that give an interval: fewer can never show a change either. */
    public static final int FEWEST_VALUES = 4;

    /** The ratio of two groups; empty below 4 repetitions in either. */
    public static Optional<RatioOfMedians> of(Groups groups, Bootstrap bootstrap) {
        double[] before = groups.beforeValues();
        double[] after = groups.afterValues();
        return bootstrap
                .ratioOfMedians(after, before, FEWEST_VALUES)
                .map(bounds -> new RatioOfMedians(
                        Confidence.median(after) / Confidence.median(before), bounds, before.length, after.length));
    }

    /** The interval in as many digits as tell its ends apart, such as {@code 0.98-1.03}. */
    String interval() {
        int digits = bounds.width() >= .01 ? 2 : bounds.width() >= .001 ? 3 : 4;
        String number = "%." + digits + "f";
        return String.format(Locale.ROOT, number + "-" + number, bounds.low(), bounds.high());
    }

    String sizes() {
        return before == after ? "n=" + before : "n=" + before + " and " + after;
    }
}

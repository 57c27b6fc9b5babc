package dev.headroom.results.comparison;

import dev.headroom.results.statistics.Confidence;
import java.util.Locale;

/**
 * The A/A noise of a machine: how far two groups of the same thing lay apart on it (rule 22).
 *
 * @param difference the larger median over the smaller, less 1: 0.04 is 4 %
 */
public record SameAgainstSame(double difference) {
    /** A machine on which nothing was measured twice: any difference may be reported. */
    public static final SameAgainstSame UNKNOWN = new SameAgainstSame(0);

    /** Refuses a difference below 0. */
    public SameAgainstSame {
        if (!(difference >= 0 && Double.isFinite(difference))) {
            throw new IllegalArgumentException("the A/A difference must be at least 0, was " + difference);
        }
    }

    /** The noise between two groups of the same configuration, at least one value each. */
    public static SameAgainstSame of(Groups same) {
        if (same.fewest() < 1) {
            throw new IllegalArgumentException("an A/A comparison needs at least 1 value a group, had 0");
        }
        double ratio = Confidence.median(same.afterValues()) / Confidence.median(same.beforeValues());
        return new SameAgainstSame(Math.max(ratio, 1 / ratio) - 1);
    }

    /** Whether a ratio differs from 1 by more than the same thing did from itself. */
    public boolean isExceededBy(double ratio) {
        return Math.abs(ratio - 1) > difference;
    }

    /** The sentence that the report prints. */
    public String sentence() {
        return String.format(
                Locale.ROOT,
                "A/A differed %.1f %%: nothing under %.1f %% is reported",
                100 * difference,
                100 * difference);
    }
}

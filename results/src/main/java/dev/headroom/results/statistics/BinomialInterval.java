package dev.headroom.results.statistics;

import org.hipparchus.stat.interval.BinomialProportion;
import org.hipparchus.stat.interval.ConfidenceInterval;

/**
 * A share of counted events with Wilson's interval, which holds for shares near 0 and 1 too.
 *
 * <p>Source: Wilson, JASA 1927.
 *
 * @param share successes over trials, 0 to 1
 * @param trials number of trials
 * @param bounds the interval at the confidence asked for
 */
public record BinomialInterval(double share, int trials, Bounds bounds) {
    /** The interval at confidence 0.95. */
    public static BinomialInterval of(int successes, int trials) {
        return of(successes, trials, 0.95);
    }

    /** The interval at the given confidence. */
    public static BinomialInterval of(int successes, int trials, double confidence) {
        Confidence.check(confidence);
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(
                    "successes must be 0 to trials and trials at least 1, were " + successes + " of " + trials);
        }
        ConfidenceInterval wilson =
                BinomialProportion.getWilsonScoreInterval(trials, (double) successes / trials, confidence);
        return new BinomialInterval(
                (double) successes / trials,
                trials,
                new Bounds(Math.max(0, wilson.getLowerBound()), Math.min(1, wilson.getUpperBound())));
    }
}

package dev.headroom.results.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * The seeded percentile bootstrap: the interval of a statistic by drawing the sample again and again.
 *
 * <p>Source: Efron and Tibshirani, 1993. Fewer than 5 values give no interval: there are too few different samples to
 * draw. For 5 to 10 values the interval is somewhat too narrow; prefer {@link StudentInterval} for a mean.
 *
 * @param resamples number of samples drawn, at least 4000
 * @param seed the same seed gives the same interval
 * @param confidence such as 0.95
 */
public record Bootstrap(int resamples, long seed, double confidence) {
    /** The fewest values that give an interval. */
    public static final int FEWEST_VALUES = 5;

    private static final int FEWEST_RESAMPLES = 4000;

    /** Refuses too few resamples, as the ends of the interval would depend on the seed. */
    public Bootstrap {
        if (resamples < FEWEST_RESAMPLES) {
            throw new IllegalArgumentException("resamples must be at least " + FEWEST_RESAMPLES + ", was " + resamples);
        }
        Confidence.check(confidence);
    }

    /** The bootstrap of 4000 resamples at confidence 0.95. */
    public static Bootstrap seeded(long seed) {
        return new Bootstrap(FEWEST_RESAMPLES, seed, 0.95);
    }

    /** The interval of the mean, in the unit of the sample; empty below 5 values. */
    public Optional<Bounds> mean(double[] sample) {
        return statistic(sample, Confidence::mean);
    }

    /** The interval of the median, in the unit of the sample; empty below 5 values. */
    public Optional<Bounds> median(double[] sample) {
        return statistic(sample, Confidence::median);
    }

    /** The interval of any statistic of one sample; empty below 5 values. */
    public Optional<Bounds> statistic(double[] sample, ToDoubleFunction<double[]> statistic) {
        Confidence.checkFinite(sample);
        return sample.length < FEWEST_VALUES
                ? Optional.empty()
                : Optional.of(bounds(random -> statistic.applyAsDouble(draw(sample, random))));
    }

    /** The interval of median(numerator) / median(denominator), drawn independently; empty below 5 values in either. */
    public Optional<Bounds> ratioOfMedians(double[] numerator, double[] denominator) {
        return ratioOfMedians(numerator, denominator, FEWEST_VALUES);
    }

    /**
     * The interval of median(numerator) / median(denominator), drawn independently.
     *
     * @param fewest values that either must have, where something else guards against too narrow an interval
     * @return empty below that many values in either
     */
    public Optional<Bounds> ratioOfMedians(double[] numerator, double[] denominator, int fewest) {
        Confidence.checkFinite(numerator);
        checkPositive(denominator);
        if (Math.min(numerator.length, denominator.length) < fewest) {
            return Optional.empty();
        }
        return Optional.of(bounds(
                random -> Confidence.median(draw(numerator, random)) / Confidence.median(draw(denominator, random))));
    }

    /**
     * The interval of the median of the ratios within blocks: what a whole block shares cancels.
     *
     * @param numerator one value a block
     * @param denominator one value a block, in the same order of blocks, above 0
     */
    public Optional<Bounds> pairedRatio(double[] numerator, double[] denominator) {
        if (numerator.length != denominator.length) {
            throw new IllegalArgumentException("paired samples must have the same number of blocks, were "
                    + numerator.length + " and " + denominator.length);
        }
        checkPositive(denominator);
        double[] ratios = new double[numerator.length];
        Arrays.setAll(ratios, block -> numerator[block] / denominator[block]);
        return median(ratios);
    }

    /**
     * The interval of a statistic that draws for itself, for samples with a structure.
     *
     * @param redrawn the statistic of one sample, drawn anew by the random numbers given
     */
    public Bounds bounds(ToDoubleFunction<SplittableRandom> redrawn) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] statistics = new double[resamples];
        Arrays.setAll(statistics, i -> redrawn.applyAsDouble(random));
        Arrays.sort(statistics);
        int cut = (int) Math.floor((1 - confidence) / 2 * resamples);
        return new Bounds(statistics[cut], statistics[resamples - 1 - cut]);
    }

    /** A sample of the same size drawn with replacement. */
    public static double[] draw(double[] sample, SplittableRandom random) {
        double[] drawn = new double[sample.length];
        Arrays.setAll(drawn, i -> sample[random.nextInt(sample.length)]);
        return drawn;
    }

    private static void checkPositive(double[] denominator) {
        Confidence.checkFinite(denominator);
        for (double value : denominator) {
            if (value <= 0) {
                throw new IllegalArgumentException("the denominator of a ratio must be above 0, held " + value);
            }
        }
    }
}

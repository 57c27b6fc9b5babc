package dev.headroom.results.law.cache;

import java.util.Arrays;

/** How likely a sample of ranks is under each exponent: most where a rank's expected logarithm is the sample's mean. */
final class ExponentLikelihood {
    private static final int MOST_STEPS = 200;
    private static final double CLOSE = 1e-12;

    private final int samples;
    private final double meanLogarithm;
    private final WeightedRanks catalogue;
    private final double[] logarithms;

    /** Of ranks sampled from a catalogue of that many items. */
    ExponentLikelihood(int[] ranks, int items) {
        if (ranks.length == 0 || items < 2) {
            throw new IllegalArgumentException(
                    "an exponent needs at least 1 rank of at least 2 items, had " + ranks.length + " of " + items);
        }
        samples = ranks.length;
        meanLogarithm = meanLogarithm(ranks, items);
        if (meanLogarithm == 0) {
            throw new IllegalArgumentException(
                    "an exponent needs a rank beyond 1, was 1 in all " + samples + ": the steeper, the likelier");
        }
        catalogue = new WeightedRanks(items, 1);
        logarithms = new double[catalogue.size()];
        Arrays.setAll(logarithms, index -> Math.log(catalogue.rank(index)));
    }

    private static double meanLogarithm(int[] ranks, int items) {
        double sum = 0;
        for (int rank : ranks) {
            if (rank < 1 || rank > items) {
                throw new IllegalArgumentException("rank must be 1 to " + items + ", was " + rank);
            }
            sum += Math.log(rank);
        }
        return sum / ranks.length;
    }

    /** The likeliest exponent of at least 0: the likelihood is log-concave, so Newton within a bracket finds it. */
    Zipf.ExponentEstimate estimate() {
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double exponent = 0;
        double variance = Double.NaN;
        for (int step = 0; step < MOST_STEPS; step++) {
            Moments moments = momentsAt(exponent);
            variance = moments.variance();
            double excess = moments.mean() - meanLogarithm;
            if (excess > 0) {
                low = exponent;
            } else {
                high = exponent;
            }
            double next = within(low, high, exponent + Math.min(1, excess / variance));
            if (Math.abs(next - exponent) <= CLOSE * Math.max(1, exponent)) {
                break;
            }
            exponent = next;
        }
        return new Zipf.ExponentEstimate(exponent, 1 / Math.sqrt(samples * variance), samples);
    }

    /** Newton may leave the bracket far from the root: then halve it, or walk on while it is open. */
    private static double within(double low, double high, double next) {
        return next >= low && next <= high ? next : Math.min((low + high) / 2, low + 1);
    }

    private Moments momentsAt(double exponent) {
        double weights = 0;
        double first = 0;
        double second = 0;
        for (int index = 0; index < logarithms.length; index++) {
            double logarithm = logarithms[index];
            double weight = catalogue.weight(index) * Math.exp(-exponent * logarithm);
            weights += weight;
            first += weight * logarithm;
            second += weight * logarithm * logarithm;
        }
        double mean = first / weights;
        return new Moments(mean, second / weights - mean * mean);
    }

    /** Of the logarithm of a rank. */
    private record Moments(double mean, double variance) {}
}

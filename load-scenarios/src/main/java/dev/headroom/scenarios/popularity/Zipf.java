package dev.headroom.scenarios.popularity;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Zipf's law over ranks 1..n: P(rank = k) is proportional to k^-s.
 *
 * <p>The cumulative table is exact for every exponent, s = 1 included, where closed-form inversions divide by 1 - s;
 * it costs 8 bytes an item and a binary search a draw.
 */
public final class Zipf {
    private final double[] cumulative;
    private final double exponent;

    public Zipf(int items, double exponent) {
        if (items < 1) {
            throw new IllegalArgumentException("Zipf: items must be at least 1, was " + items);
        }
        if (!(exponent >= 0) || exponent > 10) {
            throw new IllegalArgumentException("Zipf: exponent must be 0 to 10, was " + exponent);
        }
        this.exponent = exponent;
        this.cumulative = new double[items];
        double sum = 0;
        for (int k = 1; k <= items; k++) {
            sum += Math.pow(k, -exponent);
            cumulative[k - 1] = sum;
        }
        for (int k = 0; k < items; k++) {
            cumulative[k] /= sum;
        }
    }

    public int items() {
        return cumulative.length;
    }

    public double exponent() {
        return exponent;
    }

    /** The probability of the given rank, 1 the most popular. */
    public double probability(int rank) {
        return rank == 1 ? cumulative[0] : cumulative[rank - 1] - cumulative[rank - 2];
    }

    /** A rank, 1 the most popular. */
    public int draw(SplittableRandom random) {
        int found = Arrays.binarySearch(cumulative, random.nextDouble());
        return Math.min(cumulative.length, (found >= 0 ? found + 1 : -found - 1) + 1);
    }
}

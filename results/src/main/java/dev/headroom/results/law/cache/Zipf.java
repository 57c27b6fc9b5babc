package dev.headroom.results.law.cache;

import dev.headroom.results.law.Domain;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Zipf's law over a finite catalogue: rank i is asked for with probability {@code i^-s / sum_j j^-s}.
 *
 * <p>Source: Breslau et al., INFOCOM 1999. Domain: {@code s >= 0} (0 is uniform), at least one item. A class, not a
 * record, as it keeps the tables of the most popular 65,536 ranks; the ranks behind them are summed in closed form, so
 * that a catalogue of a billion items costs no more.
 */
public final class Zipf {
    private final double exponent;
    private final int items;
    private final double total;
    private final WeightedRanks ranks;
    /** Of every weighted rank: those of the head are ranks themselves. */
    private final double[] probabilities;
    /** Of the head: the share of the requests for the ranks up to the index. */
    private final double[] cumulative;

    /**
     * The law over the ranks 1 to {@code items}.
     *
     * @param exponent s, at least 0
     * @param items size of the catalogue
     */
    public Zipf(double exponent, int items) {
        Domain.notNegative("exponent", exponent);
        Domain.atLeastOne("items", items);
        this.exponent = exponent;
        this.items = items;
        this.ranks = new WeightedRanks(items, exponent);
        this.probabilities = new double[ranks.size()];
        Arrays.setAll(probabilities, index -> Math.pow(ranks.rank(index), -exponent));
        this.cumulative = new double[Math.min(items, WeightedRanks.HEAD) + 1];
        for (int rank = 1; rank < cumulative.length; rank++) {
            cumulative[rank] = cumulative[rank - 1] + probabilities[rank - 1];
        }
        this.total = cumulative[cumulative.length - 1] + PowerTail.sum(exponent, items);
        divide(probabilities, total);
        divide(cumulative, total);
    }

    private static void divide(double[] values, double divisor) {
        for (int i = 0; i < values.length; i++) {
            values[i] /= divisor;
        }
    }

    /** The exponent s. */
    public double exponent() {
        return exponent;
    }

    /** The size of the catalogue. */
    public int items() {
        return items;
    }

    /** The probability that a request asks for the given rank, 1 being the most popular. */
    public double probability(int rank) {
        if (rank < 1 || rank > items) {
            throw new IllegalArgumentException("rank must be 1 to " + items + ", was " + rank);
        }
        return rank < cumulative.length ? probabilities[rank - 1] : Math.pow(rank, -exponent) / total;
    }

    /** The share of requests for the {@code ranks} most popular items: no cache of that many items hits more often. */
    public double topShare(int ranks) {
        if (ranks < 0) {
            throw new IllegalArgumentException("ranks must be at least 0, was " + ranks);
        }
        return ranks >= items ? 1 : shareUpTo(ranks);
    }

    /**
     * The fewest of the most popular items whose share of the requests is at least the wanted one.
     *
     * @param share wanted share, 0 to 1
     */
    public int ranksFor(double share) {
        Domain.fraction("share", share);
        // the first rank whose share is above the double just below
        return share == 0 ? 0 : firstAbove(Math.nextDown(share));
    }

    /** The rank drawn by a uniform number in [0, 1), by inversion. */
    public int rankOf(double uniform) {
        if (!(uniform >= 0 && uniform < 1)) {
            throw new IllegalArgumentException("uniform must be at least 0 and below 1, was " + uniform);
        }
        return firstAbove(uniform);
    }

    /**
     * The maximum-likelihood exponent of a sample of ranks from a catalogue of known size.
     *
     * @param ranks sampled ranks, each 1 to {@code items}, not all of them 1
     * @param items size of the catalogue, at least 2
     */
    public static ExponentEstimate exponentOf(int[] ranks, int items) {
        return new ExponentLikelihood(ranks, items).estimate();
    }

    /** The sum over all ranks of a function of their probability. */
    double sum(DoubleUnaryOperator ofProbability) {
        double sum = 0;
        // Kahan: ten thousands of like terms would round the same way
        double excess = 0;
        for (int index = 0; index < probabilities.length; index++) {
            double term = ranks.weight(index) * ofProbability.applyAsDouble(probabilities[index]) - excess;
            double next = sum + term;
            excess = (next - sum) - term;
            sum = next;
        }
        return sum;
    }

    /** How many terms such a sum takes. */
    int terms() {
        return probabilities.length;
    }

    private double shareUpTo(int rank) {
        return rank < cumulative.length
                ? cumulative[rank]
                : cumulative[cumulative.length - 1] + PowerTail.sum(exponent, rank) / total;
    }

    private int firstAbove(double share) {
        double head = cumulative[cumulative.length - 1];
        if (share < head || items == cumulative.length - 1) {
            int found = Arrays.binarySearch(cumulative, share);
            return Math.min(items, found >= 0 ? found + 1 : -found - 1);
        }
        int below = cumulative.length - 1;
        int above = items;
        while (above - below > 1) {
            int middle = below + (above - below) / 2;
            if (shareUpTo(middle) > share) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return above;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Zipf zipf && zipf.exponent == exponent && zipf.items == items;
    }

    @Override
    public int hashCode() {
        return Objects.hash(exponent, items);
    }

    @Override
    public String toString() {
        return "Zipf[exponent=" + exponent + ", items=" + items + "]";
    }

    /**
     * An exponent read from a sample.
     *
     * @param exponent the maximum-likelihood exponent
     * @param standardError its standard error by the Fisher information
     * @param samples number of ranks seen
     */
    public record ExponentEstimate(double exponent, double standardError, long samples) {
        private static final double NORMAL_95 = 1.959963984540054;

        /** The lower end of the 95 % interval of large samples, at least 0. */
        public double low() {
            return Math.max(0, exponent - NORMAL_95 * standardError);
        }

        /** The upper end of the 95 % interval of large samples. */
        public double high() {
            return exponent + NORMAL_95 * standardError;
        }
    }
}

package dev.headroom.results.law.cache;

import dev.headroom.results.law.Domain;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Zipf's law over a finite catalogue: rank i is asked for with probability {@code i^-s / sum_j j^-s}.
 *
 * <p>Source: Breslau et al., INFOCOM 1999. Domain: {@code s >= 0} (0 is uniform), at least one item. A class, not a
 * record, as it keeps the tables that make every question cheap.
 */
public final class Zipf {
    private final double exponent;
    private final double[] probabilities;
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
        this.probabilities = new double[items];
        this.cumulative = new double[items + 1];
        for (int rank = 1; rank <= items; rank++) {
            probabilities[rank - 1] = Math.pow(rank, -exponent);
            cumulative[rank] = cumulative[rank - 1] + probabilities[rank - 1];
        }
        double total = cumulative[items];
        for (int rank = 1; rank <= items; rank++) {
            probabilities[rank - 1] /= total;
            cumulative[rank] /= total;
        }
    }

    /** The exponent s. */
    public double exponent() {
        return exponent;
    }

    /** The size of the catalogue. */
    public int items() {
        return probabilities.length;
    }

    /** The probability that a request asks for the given rank, 1 being the most popular. */
    public double probability(int rank) {
        checkRank(rank);
        return probabilities[rank - 1];
    }

    /** The share of requests for the {@code ranks} most popular items: no cache of that many items hits more often. */
    public double topShare(int ranks) {
        if (ranks < 0) {
            throw new IllegalArgumentException("ranks must be at least 0, was " + ranks);
        }
        return cumulative[Math.min(ranks, items())];
    }

    /** The rank drawn by a uniform number in [0, 1), by inversion. */
    public int rankOf(double uniform) {
        if (!(uniform >= 0 && uniform < 1)) {
            throw new IllegalArgumentException("uniform must be at least 0 and below 1, was " + uniform);
        }
        int found = Arrays.binarySearch(cumulative, uniform);
        return Math.min(items(), found >= 0 ? found + 1 : -found - 1);
    }

    /**
     * The maximum-likelihood exponent of a sample of ranks from a catalogue of known size.
     *
     * @param ranks sampled ranks, each 1 to {@code items}
     * @param items size of the catalogue
     */
    public static ExponentEstimate exponentOf(int[] ranks, int items) {
        return ExponentEstimate.of(ranks, items);
    }

    private void checkRank(int rank) {
        if (rank < 1 || rank > items()) {
            throw new IllegalArgumentException("rank must be 1 to " + items() + ", was " + rank);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Zipf zipf && zipf.exponent == exponent && zipf.items() == items();
    }

    @Override
    public int hashCode() {
        return Objects.hash(exponent, items());
    }

    @Override
    public String toString() {
        return "Zipf[exponent=" + exponent + ", items=" + items() + "]";
    }

    /**
     * An exponent read from a sample.
     *
     * @param exponent the maximum-likelihood exponent
     * @param standardError its standard error by the Fisher information
     * @param samples number of ranks seen
     */
    public record ExponentEstimate(double exponent, double standardError, long samples) {
        private static final int MOST_STEPS = 60;

        static ExponentEstimate of(int[] ranks, int items) {
            if (ranks.length == 0 || items < 2) {
                throw new IllegalArgumentException(
                        "an exponent needs at least 1 rank of at least 2 items, had " + ranks.length + " of " + items);
            }
            double target = meanLog(ranks, items);
            double[] logs = new double[items];
            Arrays.setAll(logs, i -> Math.log(i + 1.0));
            double exponent = 0;
            Moments moments = Moments.of(logs, exponent);
            // E[ln rank] falls convexly in the exponent for popular-first samples: Newton, never below uniform
            for (int step = 0; step < MOST_STEPS; step++) {
                double next = Math.max(0, exponent + (moments.mean() - target) / moments.variance());
                if (Math.abs(next - exponent) < 1e-10) {
                    break;
                }
                exponent = Math.min(next, exponent + 1);
                moments = Moments.of(logs, exponent);
            }
            return new ExponentEstimate(exponent, 1 / Math.sqrt(ranks.length * moments.variance()), ranks.length);
        }

        private static double meanLog(int[] ranks, int items) {
            double sum = 0;
            for (int rank : ranks) {
                if (rank < 1 || rank > items) {
                    throw new IllegalArgumentException("rank must be 1 to " + items + ", was " + rank);
                }
                sum += Math.log(rank);
            }
            return sum / ranks.length;
        }
    }

    private record Moments(double mean, double variance) {
        static Moments of(double[] logs, double exponent) {
            double weights = 0;
            double first = 0;
            double second = 0;
            for (double log : logs) {
                double weight = Math.exp(-exponent * log);
                weights += weight;
                first += weight * log;
                second += weight * log * log;
            }
            double mean = first / weights;
            return new Moments(mean, second / weights - mean * mean);
        }
    }
}

package dev.headroom.results.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * Counts held against equal shares by Pearson's chi-square test.
 *
 * <p>A balancer's round robin is <em>more</em> even than chance (p near 1); connections kept alive make shares lumpy
 * and p small where nothing is wrong in practice: read the largest deviation beside it.
 *
 * @param statistic chi-square with one less degree of freedom than there are counts
 * @param pValue probability of shares at least as uneven by chance
 * @param largestDeviation largest distance of a share from 1/N, as a fraction: 0.02 is two percentage points
 * @param furthest index of the count with that deviation
 * @param furthestShare the share of that count
 */
public record ChiSquareShares(
        double statistic, double pValue, double largestDeviation, int furthest, double furthestShare) {
    private static final double SMALLEST_EXPECTED = 5;

    /** The test of at least two counts; empty where fewer than 5 are expected of each, as chi-square fails there. */
    public static Optional<ChiSquareShares> of(long[] counts) {
        long total = Arrays.stream(counts).sum();
        double expected = (double) total / Math.max(1, counts.length);
        if (counts.length < 2 || Arrays.stream(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException(
                    "shares need at least 2 counts, none below 0, were " + Arrays.toString(counts));
        }
        return expected < SMALLEST_EXPECTED ? Optional.empty() : Optional.of(test(counts, total, expected));
    }

    private static ChiSquareShares test(long[] counts, long total, double expected) {
        double statistic = 0;
        int furthest = 0;
        for (int i = 0; i < counts.length; i++) {
            statistic += (counts[i] - expected) * (counts[i] - expected) / expected;
            if (Math.abs(counts[i] - expected) > Math.abs(counts[furthest] - expected)) {
                furthest = i;
            }
        }
        double chance = 1 - new ChiSquaredDistribution(counts.length - 1).cumulativeProbability(statistic);
        double share = (double) counts[furthest] / total;
        return new ChiSquareShares(statistic, chance, Math.abs(share - 1.0 / counts.length), furthest, share);
    }
}

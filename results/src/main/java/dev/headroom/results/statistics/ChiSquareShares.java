package dev.headroom.results.statistics;

import java.util.Arrays;
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

    /** The test of at least two counts, each expected to be at least 5. */
    public static ChiSquareShares of(long[] counts) {
        long total = Arrays.stream(counts).sum();
        double expected = (double) total / Math.max(1, counts.length);
        if (counts.length < 2 || Arrays.stream(counts).anyMatch(count -> count < 0) || expected < SMALLEST_EXPECTED) {
            throw new IllegalArgumentException("shares need at least 2 counts of 5 expected each, were "
                    + Arrays.toString(counts) + ": send more requests");
        }
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

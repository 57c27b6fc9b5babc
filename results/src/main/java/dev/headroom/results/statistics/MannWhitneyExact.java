package dev.headroom.results.statistics;

import java.util.Arrays;

/**
 * The Mann-Whitney test of two small samples, exact also with ties.
 *
 * <p>Every way to divide the pooled ranks between the samples is counted, none approximated. Source: Mann and Whitney,
 * 1947. Fewer than 4 against 4 values can never give p below 0.05.
 *
 * @param u number of pairs in which the first sample's value is larger, ties counted half
 * @param pValue two-sided probability of a difference at least as large by chance
 */
public record MannWhitneyExact(double u, double pValue) {
    private static final int MOST_VALUES = 100;

    /** The test of two samples of at most 100 values together. */
    public static MannWhitneyExact of(double[] first, double[] second) {
        Confidence.checkFinite(first);
        Confidence.checkFinite(second);
        int total = first.length + second.length;
        if (first.length == 0 || second.length == 0 || total > MOST_VALUES) {
            throw new IllegalArgumentException("the exact test takes 1 to " + MOST_VALUES
                    + " values, none of the samples empty, were " + first.length + " and " + second.length);
        }
        double[] pooled = Arrays.copyOf(first, total);
        System.arraycopy(second, 0, pooled, first.length, second.length);
        int[] doubleRanks = doubleRanks(pooled);
        int seen = Arrays.stream(doubleRanks, 0, first.length).sum();
        double[] ways = ways(doubleRanks, first.length);
        double all = Arrays.stream(ways).sum();
        double below = Arrays.stream(ways, 0, seen + 1).sum() / all;
        double above = Arrays.stream(ways, seen, ways.length).sum() / all;
        double u = (seen - first.length * (first.length + 1)) / 2.0;
        return new MannWhitneyExact(u, Math.min(1, 2 * Math.min(below, above)));
    }

    /** Twice the mean rank of each value, which is whole also where values tie. */
    private static int[] doubleRanks(double[] pooled) {
        int[] ranks = new int[pooled.length];
        for (int i = 0; i < pooled.length; i++) {
            int rank = 1;
            for (double other : pooled) {
                rank += other < pooled[i] ? 2 : other == pooled[i] ? 1 : 0;
            }
            ranks[i] = rank;
        }
        return ranks;
    }

    /** By sum of double ranks, the number of ways to choose that many of the ranks. */
    private static double[] ways(int[] doubleRanks, int chosen) {
        int most = Arrays.stream(doubleRanks).sum();
        double[][] ways = new double[chosen + 1][most + 1];
        ways[0][0] = 1;
        for (int rank : doubleRanks) {
            for (int size = chosen; size >= 1; size--) {
                for (int sum = most; sum >= rank; sum--) {
                    ways[size][sum] += ways[size - 1][sum - rank];
                }
            }
        }
        return ways[chosen];
    }
}

package dev.headroom.results.comparison;

import dev.headroom.results.statistics.Confidence;
import java.util.Arrays;
import org.hipparchus.stat.inference.MannWhitneyUTest;
import org.hipparchus.stat.ranking.NaNStrategy;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;
import org.hipparchus.util.CombinatoricsUtils;

/**
 * The Mann-Whitney test of two samples: exact up to 100 values together, also with ties; the normal limit above.
 *
 * <p>Exact means that every way to divide the pooled ranks between the samples is counted. The limit is corrected for
 * ties and for continuity. Source: Mann and Whitney, 1947. Fewer than 4 against 4 values can never give p below 0.05.
 *
 * @param u number of pairs in which the first sample's value is larger, ties counted half
 * @param pValue two-sided probability of a difference at least as large by chance
 */
public record MannWhitney(double u, double pValue) {
    /** The most values, both samples together, of which every division is counted. */
    public static final int MOST_COUNTED = 100;

    /** The test of two samples, neither empty. */
    public static MannWhitney of(double[] first, double[] second) {
        Confidence.checkFinite(first);
        Confidence.checkFinite(second);
        if (first.length == 0 || second.length == 0) {
            throw new IllegalArgumentException(
                    "each sample must hold at least 1 value, held " + first.length + " and " + second.length);
        }
        int total = first.length + second.length;
        double[] pooled = Arrays.copyOf(first, total);
        System.arraycopy(second, 0, pooled, first.length, second.length);
        double[] ranks = new NaturalRanking(TiesStrategy.AVERAGE).rank(pooled);
        double u = Arrays.stream(ranks, 0, first.length).sum() - first.length * (first.length + 1.0) / 2;
        return new MannWhitney(u, total > MOST_COUNTED ? limit(first, second, ranks) : counted(ranks, first.length));
    }

    /** The smallest p that samples of these sizes can give: two separate samples, no ties. */
    public static double smallest(int first, int second) {
        return Math.min(1, 2 * Math.exp(-CombinatoricsUtils.binomialCoefficientLog(first + second, first)));
    }

    private static double limit(double[] first, double[] second, double[] ranks) {
        // Without a difference anywhere the limit would divide by a variance of 0.
        return Arrays.stream(ranks).distinct().count() == 1
                ? 1
                : new MannWhitneyUTest(NaNStrategy.FAILED, TiesStrategy.AVERAGE).mannWhitneyUTest(first, second, false);
    }

    private static double counted(double[] ranks, int chosen) {
        // Twice the mean rank is whole also where values tie.
        int[] doubled = Arrays.stream(ranks)
                .mapToInt(rank -> (int) Math.round(2 * rank))
                .toArray();
        int seen = Arrays.stream(doubled, 0, chosen).sum();
        double[] ways = ways(doubled, chosen);
        double all = Arrays.stream(ways).sum();
        double below = Arrays.stream(ways, 0, seen + 1).sum() / all;
        double above = Arrays.stream(ways, seen, ways.length).sum() / all;
        return Math.min(1, 2 * Math.min(below, above));
    }

    /** For each sum, the number of ways to choose that many ranks with that sum. */
    private static double[] ways(int[] doubled, int chosen) {
        int most = Arrays.stream(doubled).sum();
        double[][] ways = new double[chosen + 1][most + 1];
        ways[0][0] = 1;
        int reached = 0;
        for (int i = 0; i < doubled.length; i++) {
            reached += doubled[i];
            for (int size = Math.min(chosen, i + 1); size >= 1; size--) {
                for (int sum = reached; sum >= doubled[i]; sum--) {
                    ways[size][sum] += ways[size - 1][sum - doubled[i]];
                }
            }
        }
        return ways[chosen];
    }
}

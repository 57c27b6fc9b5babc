package dev.headroom.results.statistics.series;

import dev.headroom.results.statistics.Confidence;
import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;

/**
 * Where a series most likely changed its level, by Pettitt's test on ranks, and whether chance explains that.
 *
 * <p>A queue's seconds depend on each other, which makes steady series look as if they had changed: the statistic is
 * divided by the root of (1 + r) / (1 - r), where r is the correlation of neighbours within the two parts, corrected
 * for the bias of short series. On simulated queues at utilisation 0.8 and 0.9 at most 3 % of steady series of 15 to 60
 * seconds give p below 0.05. Source: Pettitt, Applied Statistics, 1979; the limit is conservative for short series.
 *
 * @param index position of the first value of the later part, from 0
 * @param pValue probability of a change at least as clear by chance
 * @param correlation of neighbours within the parts, 0 to 0.9
 */
public record ChangePoint(int index, double pValue, double correlation) {
    /** The fewest values of which a change is found with any likelihood. */
    public static final int FEWEST_VALUES = 15;

    private static final double MOST_CORRELATION = 0.9;
    private static final double BIAS = 3;

    /** The change point of values in the order of time; empty below 15 values. */
    public static Optional<ChangePoint> of(double[] series) {
        Confidence.checkFinite(series);
        int n = series.length;
        if (n < FEWEST_VALUES) {
            return Optional.empty();
        }
        double[] ranks = new NaturalRanking(TiesStrategy.AVERAGE).rank(series);
        int index = 1;
        double farthest = 0;
        double sum = 0;
        for (int i = 0; i < n - 1; i++) {
            sum += 2 * ranks[i] - (n + 1);
            if (Math.abs(sum) > farthest) {
                farthest = Math.abs(sum);
                index = i + 1;
            }
        }
        double correlation = correlation(series, index);
        double square = farthest * farthest * (1 - correlation) / (1 + correlation);
        double chance = Math.min(1, 2 * Math.exp(-6 * square / ((double) n * n * n + (double) n * n)));
        return Optional.of(new ChangePoint(index, chance, correlation));
    }

    private static double correlation(double[] series, int index) {
        double early = Confidence.mean(Arrays.copyOfRange(series, 0, index));
        double late = Confidence.mean(Arrays.copyOfRange(series, index, series.length));
        double products = 0;
        double squares = 0;
        double before = 0;
        for (int i = 0; i < series.length; i++) {
            double now = series[i] - (i < index ? early : late);
            products += now * before;
            squares += now * now;
            before = now;
        }
        double seen = squares > 0 ? products / squares : 0;
        double corrected = (series.length * seen + BIAS) / (series.length - 4.0);
        return Math.min(MOST_CORRELATION, Math.max(0, corrected));
    }
}

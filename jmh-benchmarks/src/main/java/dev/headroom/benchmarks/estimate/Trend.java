package dev.headroom.benchmarks.estimate;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.hipparchus.stat.regression.SimpleRegression;

/**
 * How times change with the order in which they were measured.
 *
 * @param sharePerRun relative change from one run to the next
 * @param pValue probability of a slope this steep without any drift
 */
public record Trend(double sharePerRun, double pValue) {
    private static final Trend NONE = new Trend(0, 1);

    /**
     * The drift over all levels: each level's times are divided by their own mean first, so that only what came with
     * the order is left.
     *
     * @param levels for each level, order of the run to its time
     */
    public static Trend over(List<SortedMap<Integer, Double>> levels) {
        SimpleRegression line = new SimpleRegression();
        for (Map<Integer, Double> level : levels) {
            double mean =
                    level.values().stream().mapToDouble(Math::log).average().orElse(0);
            level.forEach((order, time) -> line.addData(order, Math.log(time) - mean));
        }
        if (line.getN() < 3) {
            return NONE;
        }
        double p = line.getSignificance();
        return Double.isNaN(p) ? NONE : new Trend(line.getSlope(), p);
    }
}

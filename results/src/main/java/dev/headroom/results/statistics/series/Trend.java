package dev.headroom.results.statistics.series;

import dev.headroom.results.statistics.Bounds;
import dev.headroom.results.statistics.Confidence;
import java.util.Optional;
import org.hipparchus.stat.regression.SimpleRegression;

/** A straight line through equally spaced values; shared by steadiness and drift. */
record Trend(double slope, double standardError, double pValue) {
    static final int FEWEST_VALUES = 4;

    static Optional<Trend> of(double[] series) {
        Confidence.checkFinite(series);
        if (series.length < FEWEST_VALUES) {
            return Optional.empty();
        }
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < series.length; i++) {
            line.addData(i, series[i]);
        }
        double slope = line.getSlope();
        double error = line.getSlopeStdErr();
        // A perfect line has no error to divide by: certain if it rises or falls, chance if it is flat.
        double chance = error > 0 ? line.getSignificance() : slope == 0 ? 1 : 0;
        return Optional.of(new Trend(slope, error, chance));
    }

    Bounds bounds(double confidence, int samples) {
        double reach = Confidence.student(confidence, samples - 2) * standardError;
        return new Bounds(slope - reach, slope + reach);
    }
}

package dev.headroom.results.statistics.series;

import java.util.Locale;
import java.util.Optional;

/**
 * Whether the order of runs mattered: the regression of residuals on the index of the run.
 *
 * @param perRun change a run, in the unit of the residuals; relative residuals give a fraction
 * @param pValue probability of a slope at least as steep by chance
 */
public record Drift(double perRun, double pValue) {
    /** The drift of residuals in the order in which the runs were made; empty below 4 runs. */
    public static Optional<Drift> of(double[] residualsInRunOrder) {
        return Trend.of(residualsInRunOrder).map(trend -> new Drift(trend.slope(), trend.pValue()));
    }

    /** Whether chance is a poor explanation of the slope. */
    public boolean significant(double level) {
        return pValue < level;
    }

    /** The sentence to print for relative residuals where the order mattered; empty if it did not. */
    public Optional<String> warning(double level) {
        return significant(level)
                ? Optional.of(
                        String.format(Locale.ROOT, "drift %.1f %%/run (p=%.2g): order matters", 100 * perRun, pValue))
                : Optional.empty();
    }
}

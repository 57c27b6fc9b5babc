package dev.headroom.results.rule.measuring;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.rule.Rule;
import dev.headroom.results.statistics.series.Drift;
import java.util.Locale;

/** Rule 7: configurations come in shuffled blocks, and the order in which they were measured must not matter. */
public final class Interleaved {
    private static final double SIGNIFICANT = 0.01;

    private Interleaved() {}

    /**
     * Whether the order mattered: a drift over all runs above half of the tolerance that chance explains in less than one
     * of a hundred cases.
     *
     * @param residuals relative to the mean of their configuration, in the order measured
     * @param tolerance of the claim, a fraction
     * @param seed that decided the order
     */
    public static Check order(double[] residuals, double tolerance, long seed) {
        Drift drift = Drift.of(residuals).orElse(new Drift(0, 1));
        boolean harmless = Math.abs(drift.perRun()) * residuals.length < tolerance / 2;
        boolean kept = harmless || !drift.significant(SIGNIFICANT);
        return new Check(
                Rule.INTERLEAVED,
                "order",
                Severity.WARN,
                kept,
                String.format(
                        Locale.ROOT,
                        "drift %.3f %%/run (p = %.3f)%s; complete blocks in an order shuffled by seed %d",
                        100 * drift.perRun(),
                        drift.pValue(),
                        kept ? "" : ": order matters",
                        seed));
    }
}

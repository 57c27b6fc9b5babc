package dev.headroom.results;

import dev.headroom.results.rule.NoMeanOfPercentiles;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One quantity at one level: what was predicted, what was measured and what follows.
 *
 * @param quantity what was measured, such as {@code speedup}
 * @param levels factor to level
 * @param predicted the prediction, where there was one
 * @param measured the measurement
 * @param verdict what follows from the two; empty where there was no prediction
 * @param decisive whether the experiment's verdict rests on it
 */
public record Comparison(
        String quantity,
        SortedMap<String, String> levels,
        Optional<Prediction> predicted,
        Estimate measured,
        Optional<Verdict> verdict,
        boolean decisive) {
    public Comparison {
        levels = new TreeMap<>(levels);
        NoMeanOfPercentiles.checkMethod(quantity, measured.method());
        if (decisive && verdict.isEmpty()) {
            throw new IllegalArgumentException("a decisive comparison needs a verdict: " + quantity + " at " + levels);
        }
    }
}

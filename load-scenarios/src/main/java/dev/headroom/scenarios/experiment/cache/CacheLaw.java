package dev.headroom.scenarios.experiment.cache;

import dev.headroom.results.Check;
import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import dev.headroom.results.Prediction;
import dev.headroom.results.Prediction.Relation;
import dev.headroom.results.Prediction.Tolerance;
import dev.headroom.results.figure.Axis;
import dev.headroom.results.figure.Dot;
import dev.headroom.results.figure.Figure;
import dev.headroom.results.figure.Series;
import dev.headroom.results.figure.Series.Role;
import dev.headroom.results.law.cache.Che;
import dev.headroom.results.law.cache.Zipf;
import dev.headroom.results.rule.outcome.CachePrediction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Che's approximation for the cache that runs.
 *
 * @param exponent of the keys really asked for, measured
 * @param items in the database
 * @param capacity items that the bounded cache holds, measured
 * @param ratePerSecond reads offered
 */
record CacheLaw(Zipf.ExponentEstimate exponent, int items, int capacity, double ratePerSecond) {
    static final String HIT_RATIO = "hit ratio";
    static final String DATABASE_READS = "reads that reach the database";

    private static final double HIT_TOLERANCE = 0.01;
    // A hit ratio of two thirds that is 0.01 off changes the misses by 3 %; the rate's own scatter adds 2 %.
    private static final double READS_TOLERANCE = 0.05;
    private static final double NORMAL_95 = 1.96;

    double hitRatio() {
        return hitRatio(exponent.exponent(), capacity);
    }

    private double hitRatio(double s, int holds) {
        return new Che(new Zipf(s, items), holds).hitRatio();
    }

    List<Prediction> predictions(Instant now) {
        double reach = NORMAL_95 * exponent.standardError();
        String inputs = String.format(
                Locale.ROOT,
                "%d of %d items cached, Zipf exponent %.4f +- %.4f by maximum likelihood, %.0f reads/s",
                capacity,
                items,
                exponent.exponent(),
                reach,
                ratePerSecond);
        return List.of(
                prediction(HIT_RATIO, hitRatio(), "1", Tolerance.absolute(HIT_TOLERANCE), inputs, now),
                prediction(
                        DATABASE_READS,
                        ratePerSecond * (1 - hitRatio()),
                        "1/s",
                        Tolerance.relative(READS_TOLERANCE),
                        inputs,
                        now));
    }

    private static Prediction prediction(
            String quantity, double value, String unit, Tolerance tolerance, String inputs, Instant now) {
        return new Prediction(
                quantity,
                new TreeMap<>(),
                value,
                // The exponent's uncertainty is on both sides: what is measured is freed of the keys' own scatter.
                Interval.exactly(value),
                unit,
                Relation.EQUALS,
                tolerance,
                "Che: h = sum p_i (1 - e^(-p_i t)), sum (1 - e^(-p_i t)) = C; reads = lambda (1 - h)",
                inputs,
                now);
    }

    /** Whether the keys have the skew that the plan asked for (rule 15). */
    Check skewCheck(double asked) {
        return CachePrediction.skew(exponent, asked);
    }

    /** The hit ratio against the size of the cache, with the one that was measured. */
    List<Figure> figures(Optional<Estimate> measured) {
        List<Dot> curve = new ArrayList<>();
        for (double share : new double[] {0.005, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7, 0.9}) {
            int holds = Math.max(1, (int) (share * items));
            curve.add(Dot.at(holds, hitRatio(exponent.exponent(), holds)));
        }
        List<Series> series = new ArrayList<>(List.of(new Series("Che's law", Role.PREDICTED, curve)));
        measured.ifPresent(estimate -> series.add(new Series(
                "measured",
                Role.MEASURED,
                List.of(Dot.at(
                        capacity,
                        estimate.value(),
                        estimate.interval().low(),
                        estimate.interval().high())))));
        return List.of(new Figure(
                "Hit ratio against the size of the cache",
                Figure.Kind.LINES,
                Axis.linear("items that the cache holds", "1"),
                Axis.linear("hit ratio", "1"),
                series,
                "Redis compares a sample of ten keys to find the least recently used one, Che's law the exact order."));
    }
}

package dev.headroom.results.verdict;

import dev.headroom.results.Estimate;
import dev.headroom.results.Prediction;
import dev.headroom.results.Prediction.Relation;
import dev.headroom.results.Prediction.Tolerance;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * What a prediction allows the measurement to be.
 *
 * @param low its lower end; empty for a claim of "below"
 * @param high its upper end; empty for a claim of "above"
 */
record Allowed(Optional<Edge> low, Optional<Edge> high) {
    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final double ENOUGH = 0.5;
    // More is no plan: the value lies nearer to the edge than a hundredth of the half-width.
    private static final double MOST_TIMES = 10_000;

    static Allowed by(Prediction predicted) {
        Optional<Edge> low =
                predicted.relation() == Relation.BELOW ? Optional.empty() : Optional.of(edge(predicted, -1));
        Optional<Edge> high =
                predicted.relation() == Relation.ABOVE ? Optional.empty() : Optional.of(edge(predicted, 1));
        return new Allowed(low, high);
    }

    /** Whether the measurement is held against a multiple of the prediction, and not against a distance from it. */
    static boolean isRatio(Prediction predicted) {
        return predicted.tolerance().kind() == Tolerance.Kind.RELATIVE && predicted.value() > 0;
    }

    private static Edge edge(Prediction predicted, int side) {
        double amount = predicted.tolerance().amount();
        return isRatio(predicted)
                ? Edge.times(predicted, 1 + side * amount)
                : Edge.plus(predicted, side * absolute(predicted));
    }

    /** The tolerance in the unit of the prediction: a share of a value that is not above 0 is a share of its size. */
    static double absolute(Prediction predicted) {
        double amount = predicted.tolerance().amount();
        return predicted.tolerance().kind() == Tolerance.Kind.RELATIVE ? amount * Math.abs(predicted.value()) : amount;
    }

    boolean holds(Estimate measured) {
        return low.map(edge -> edge.isKeptFromAbove(measured)).orElse(true)
                && high.map(edge -> edge.isKeptFromBelow(measured)).orElse(true);
    }

    boolean fails(Estimate measured) {
        return low.map(edge -> edge.isMissedFromBelow(measured)).orElse(false)
                || high.map(edge -> edge.isMissedFromAbove(measured)).orElse(false);
    }

    /** Whether the prediction's own uncertainty alone leaves it open. */
    boolean isBlurred(Estimate measured) {
        return toClear(measured).stream().anyMatch(edge -> edge.isBlurred(measured));
    }

    /**
     * How many more trials decide it in half of the cases, if the true value and spread are what was seen; empty where
     * no number below ten thousand times as many does.
     */
    OptionalInt moreTrials(Estimate measured) {
        if (chance(measured, MOST_TIMES) < ENOUGH) {
            return OptionalInt.empty();
        }
        double few = 1;
        double many = MOST_TIMES;
        while (many - few > 1e-9 * many) {
            double middle = (few + many) / 2;
            few = chance(measured, middle) < ENOUGH ? middle : few;
            many = chance(measured, middle) < ENOUGH ? many : middle;
        }
        double more = Math.max(1, Math.ceil((many - 1) * measured.samples() - 1e-6));
        return more <= Integer.MAX_VALUE ? OptionalInt.of((int) more) : OptionalInt.empty();
    }

    /** The probability that a repetition clears all edges it needs to; one that clears several misses one at a time. */
    private double chance(Estimate measured, double times) {
        List<Edge> edges = toClear(measured);
        return edges.stream()
                        .mapToDouble(edge -> NORMAL.cumulativeProbability(edge.room(measured, times)))
                        .sum()
                - (edges.size() - 1);
    }

    /** A value outside needs to clear the edge that it passed, a value inside all edges there are. */
    private List<Edge> toClear(Estimate measured) {
        if (low.isPresent() && measured.value() < low.get().value()) {
            return List.of(low.get());
        }
        if (high.isPresent() && measured.value() > high.get().value()) {
            return List.of(high.get());
        }
        return Stream.of(low, high).flatMap(Optional::stream).toList();
    }
}

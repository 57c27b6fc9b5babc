package dev.headroom.results.verdict;

import dev.headroom.results.Estimate;
import dev.headroom.results.Prediction;

/**
 * One end of what a claim allows: a multiple of the predicted value, or the value moved by an amount, and as uncertain as
 * the prediction is.
 *
 * @param value where it lies, in the unit of the prediction
 * @param reachDown how much lower it may lie by the prediction's own interval
 * @param reachUp how much higher
 */
record Edge(double value, double reachDown, double reachUp) {
    // Ends that touch up to rounding touch.
    private static final double ROUNDING = 1e-12;
    // Half of a 95 % interval.
    private static final double STANDARD_ERRORS = 1.96;

    static Edge times(Prediction predicted, double factor) {
        double one = factor * reachDown(predicted);
        double other = factor * reachUp(predicted);
        return factor >= 0
                ? new Edge(factor * predicted.value(), one, other)
                : new Edge(factor * predicted.value(), -other, -one);
    }

    static Edge plus(Prediction predicted, double amount) {
        return new Edge(predicted.value() + amount, reachDown(predicted), reachUp(predicted));
    }

    /** Whether the whole interval of the measurement lies on or above this edge. */
    boolean isKeptFromAbove(Estimate measured) {
        return measured.value() - value >= reach(measured) - rounding(measured);
    }

    /** Whether the whole interval of the measurement lies on or below this edge. */
    boolean isKeptFromBelow(Estimate measured) {
        return value - measured.value() >= reach(measured) - rounding(measured);
    }

    /** Whether the whole interval lies below this edge and does not touch it. */
    boolean isMissedFromBelow(Estimate measured) {
        return value - measured.value() > reach(measured) + rounding(measured);
    }

    /** Whether the whole interval lies above this edge and does not touch it. */
    boolean isMissedFromAbove(Estimate measured) {
        return measured.value() - value > reach(measured) + rounding(measured);
    }

    /** Whether even a measurement without any spread would leave it open: the prediction is too uncertain. */
    boolean isBlurred(Estimate measured) {
        return own(measured) > 0 && Math.abs(measured.value() - value) <= own(measured);
    }

    /**
     * How many standard errors of the measurement it takes to leave this edge open, if it is repeated with a multiple of
     * the trials: its half-width shrinks with their root while the prediction stays as uncertain as it is.
     *
     * @param times trials then over trials now
     */
    double room(Estimate measured, double times) {
        double halfWidth = seen(measured) / Math.sqrt(times);
        double left = Math.abs(measured.value() - value) - Math.hypot(halfWidth, own(measured));
        return halfWidth > 0 ? left * STANDARD_ERRORS / halfWidth : left * Double.MAX_VALUE;
    }

    /** Half-width of measurement minus edge on the side that matters; independent errors add in quadrature. */
    private double reach(Estimate measured) {
        return Math.hypot(seen(measured), own(measured));
    }

    private double seen(Estimate measured) {
        return Math.max(
                0,
                measured.value() >= value
                        ? measured.value() - measured.interval().low()
                        : measured.interval().high() - measured.value());
    }

    private double own(Estimate measured) {
        return measured.value() >= value ? reachUp : reachDown;
    }

    private double rounding(Estimate measured) {
        return ROUNDING * Math.max(Math.abs(value), Math.abs(measured.value()));
    }

    private static double reachDown(Prediction predicted) {
        return Math.max(0, predicted.value() - predicted.interval().low());
    }

    private static double reachUp(Prediction predicted) {
        return Math.max(0, predicted.interval().high() - predicted.value());
    }
}

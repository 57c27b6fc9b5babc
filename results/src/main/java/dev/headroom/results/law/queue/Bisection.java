package dev.headroom.results.law.queue;

import java.util.function.DoublePredicate;

/** The last number that still holds a rising condition, found to full double precision. */
final class Bisection {
    private Bisection() {}

    /**
     * Halves the range until its ends are neighbours.
     *
     * @param low where the condition holds
     * @param high where it does not
     * @param holds true up to some number and false from there on
     * @return the highest number at which it still holds
     */
    static double last(double low, double high, DoublePredicate holds) {
        double below = low;
        double above = high;
        for (double middle = middle(below, above); middle > below && middle < above; middle = middle(below, above)) {
            if (holds.test(middle)) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return below;
    }

    private static double middle(double low, double high) {
        return low + (high - low) / 2;
    }
}

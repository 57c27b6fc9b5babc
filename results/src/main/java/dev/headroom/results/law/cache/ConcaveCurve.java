package dev.headroom.results.law.cache;

/** A curve that rises from 0 at 0, ever less steeply: how a cache fills with time, how it hits. */
@FunctionalInterface
interface ConcaveCurve {
    int MOST_STEPS = 200;

    /** Value and slope at a place, at least 0. */
    Point at(double place);

    /** The place where the curve reaches the given value, at least 0; positive infinity where it never does. */
    default double inverse(double value) {
        double place = 0;
        // The curve is concave: Newton from 0 never passes the root, so that a step back is rounding.
        for (int step = 0; step < MOST_STEPS; step++) {
            Point here = at(place);
            double missing = value - here.value();
            double next = missing > 0 ? place + missing / here.slope() : place;
            if (!(next > place * (1 + 1e-14))) {
                break;
            }
            if (next == Double.POSITIVE_INFINITY) {
                return next;
            }
            place = next;
        }
        return place;
    }

    /** Value and slope. */
    record Point(double value, double slope) {}
}

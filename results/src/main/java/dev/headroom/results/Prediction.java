package dev.headroom.results;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a law says a quantity will be, written down before it is measured.
 *
 * @param quantity what is predicted, such as {@code speedup}
 * @param levels factor to level, such as {@code cores=2}
 * @param value predicted value, in {@code unit}
 * @param interval the prediction's own uncertainty, in {@code unit}
 * @param unit unit of the value
 * @param relation how the measurement must stand to the value for the claim to hold
 * @param tolerance how far the measurement may be off and still confirm
 * @param law name and formula of the law
 * @param inputs the calibration the law was fed with
 * @param writtenAt when it was written, before the first measured point
 */
public record Prediction(
        String quantity,
        SortedMap<String, String> levels,
        double value,
        Interval interval,
        String unit,
        Relation relation,
        Tolerance tolerance,
        String law,
        String inputs,
        Instant writtenAt) {

    /** How a measurement must stand to a predicted value. */
    public enum Relation {
        /** Within the tolerance of the value. */
        EQUALS,
        /** Not above the value. */
        BELOW,
        /** Not below the value. */
        ABOVE
    }

    /**
     * How far off is still a confirmation.
     *
     * @param kind whether the amount is a share of the predicted value or in its unit
     * @param amount not negative
     */
    public record Tolerance(Kind kind, double amount) {
        /** What the amount is measured in. */
        public enum Kind {
            RELATIVE,
            ABSOLUTE
        }

        public Tolerance {
            if (!(amount >= 0 && Double.isFinite(amount))) {
                throw new IllegalArgumentException("tolerance must be finite and not negative, was " + amount);
            }
        }

        public static Tolerance relative(double share) {
            return new Tolerance(Kind.RELATIVE, share);
        }

        public static Tolerance absolute(double amount) {
            return new Tolerance(Kind.ABSOLUTE, amount);
        }
    }

    public Prediction {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("prediction of " + quantity + " must be finite, was " + value);
        }
        if (tolerance.kind() == Tolerance.Kind.RELATIVE && relation == Relation.EQUALS && !(value > 0)) {
            throw new IllegalArgumentException(
                    "a relative tolerance needs a positive prediction of " + quantity + ", was " + value);
        }
        levels = new TreeMap<>(levels);
    }
}

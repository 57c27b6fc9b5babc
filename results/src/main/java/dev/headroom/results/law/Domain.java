package dev.headroom.results.law;

/** The domain checks that the laws share: each refuses by a sentence with the name, the rule and the value given. */
public final class Domain {
    private Domain() {}

    /** A share: 0 to 1. */
    public static void fraction(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be between 0 and 1, was " + value);
        }
    }

    /** A rate or a time: above 0 and finite. */
    public static void positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be above 0 and finite, was " + value);
        }
    }

    /** Above or at 0, and finite. */
    public static void notNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be at least 0 and finite, was " + value);
        }
    }

    /** A count: 1 or more, and finite. */
    public static void atLeastOne(String name, double value) {
        if (!(value >= 1 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be at least 1 and finite, was " + value);
        }
    }

    /** A percentile as a fraction, so that 99 given for 0.99 is caught. */
    public static void percentile(double fraction) {
        if (!(fraction > 0 && fraction < 1)) {
            throw new IllegalArgumentException(
                    "percentile must be a fraction between 0 and 1 such as 0.99, was " + fraction);
        }
    }

    /** A queue that has a steady state: utilisation below 1. */
    public static void stable(double utilisation) {
        if (!(utilisation < 1)) {
            throw new IllegalArgumentException("utilisation must be below 1, was " + utilisation
                    + ": no steady state exists, lower the arrival rate or add servers");
        }
    }
}

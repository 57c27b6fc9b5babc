package dev.headroom.results;

/**
 * A confidence interval with both ends finite, in the unit of the estimate it belongs to.
 *
 * @param low lower end
 * @param high upper end, not below {@code low}
 */
public record Interval(double low, double high) {
    public Interval {
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("interval ends must be finite, were " + low + " and " + high);
        }
        if (low > high) {
            throw new IllegalArgumentException("interval low must not exceed high, was " + low + " > " + high);
        }
    }

    /** The interval of a value known exactly. */
    public static Interval exactly(double value) {
        return new Interval(value, value);
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    public boolean inside(Interval other) {
        return other.low <= low && high <= other.high;
    }

    public boolean overlaps(Interval other) {
        return low <= other.high && other.low <= high;
    }
}

package dev.headroom.results.comparison;

import java.util.List;
import java.util.stream.Stream;

/**
 * The same quantity measured twice: one value a fork or trial, never one an iteration or request.
 *
 * @param quantity what was measured, such as {@code time per operation}
 * @param before one value a repetition, above 0
 * @param after one value a repetition, above 0, in the same unit
 * @param better which way is an improvement
 */
public record Groups(String quantity, List<Double> before, List<Double> after, Better better) {
    /** Which way is an improvement. */
    public enum Better {
        /** Such as a time. */
        LOWER,
        /** Such as a rate. */
        HIGHER
    }

    /** Refuses values that have no ratio. */
    public Groups {
        before = List.copyOf(before);
        after = List.copyOf(after);
        for (double value : Stream.concat(before.stream(), after.stream()).toList()) {
            if (!(value > 0 && Double.isFinite(value))) {
                throw new IllegalArgumentException("values of " + quantity + " must be above 0, held " + value);
            }
        }
    }

    /** The size of the smaller group. */
    public int fewest() {
        return Math.min(before.size(), after.size());
    }

    double[] beforeValues() {
        return before.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double[] afterValues() {
        return after.stream().mapToDouble(Double::doubleValue).toArray();
    }
}

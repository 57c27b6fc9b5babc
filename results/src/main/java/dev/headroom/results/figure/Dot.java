package dev.headroom.results.figure;

import java.util.Optional;

/**
 * One point of a series.
 *
 * @param x place on a numeric axis; the position from 0 on an axis of categories
 * @param label name of the category; blank on a numeric axis
 * @param y value
 * @param low lower end of the interval, where the value has one
 * @param high upper end of the interval, where the value has one
 */
public record Dot(double x, String label, double y, Optional<Double> low, Optional<Double> high) {
    public static Dot at(double x, double y) {
        return new Dot(x, "", y, Optional.empty(), Optional.empty());
    }

    public static Dot at(double x, double y, double low, double high) {
        return new Dot(x, "", y, Optional.of(low), Optional.of(high));
    }

    public static Dot of(int position, String label, double y, double low, double high) {
        return new Dot(position, label, y, Optional.of(low), Optional.of(high));
    }
}

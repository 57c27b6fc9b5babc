package dev.headroom.results.figure;

/**
 * One axis of a chart.
 *
 * @param name what it shows
 * @param unit its unit; {@code "1"} for a plain number
 * @param scale how values are placed on it
 */
public record Axis(String name, String unit, Scale scale) {
    /** How values are placed on an axis. */
    public enum Scale {
        LINEAR,
        LOGARITHMIC,
        CATEGORIES
    }

    public static Axis linear(String name, String unit) {
        return new Axis(name, unit, Scale.LINEAR);
    }

    public static Axis categories(String name) {
        return new Axis(name, "1", Scale.CATEGORIES);
    }
}

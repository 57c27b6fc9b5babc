package dev.headroom.results.figure;

import java.util.List;

/**
 * One chart.
 *
 * @param title what it shows
 * @param kind lines over a numeric axis, or bars over categories (from zero, rule 25)
 * @param x horizontal axis
 * @param y vertical axis, the only one (rule 25)
 * @param series at least one
 * @param note what a reader must know to read it right; may be blank
 */
public record Figure(String title, Kind kind, Axis x, Axis y, List<Series> series, String note) {
    /** How the series are drawn. */
    public enum Kind {
        LINES,
        BARS
    }

    public Figure {
        if (series.isEmpty()) {
            throw new IllegalArgumentException("a figure needs at least one series: " + title);
        }
        series = List.copyOf(series);
    }
}

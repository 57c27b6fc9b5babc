package dev.headroom.results.cli.fit;

import dev.headroom.results.fit.ScalingPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * A small chart in the terminal, 72 columns by 18 rows at most, both axes from zero.
 *
 * @param x name of the horizontal axis
 * @param y name of the vertical axis
 * @param glyphs what it is drawn with
 */
record TextChart(String x, String y, Glyphs glyphs) {
    private static final int COLUMNS = 72;
    private static final int ROWS = 14;
    private static final int LABEL_EVERY = 7;

    /** The points over the curve, within the measured range. */
    List<String> lines(List<ScalingPoint> points, Optional<DoubleUnaryOperator> curve, String curveName) {
        double right =
                points.stream().mapToDouble(ScalingPoint::concurrency).max().orElseThrow();
        double top = Math.max(
                points.stream().mapToDouble(ScalingPoint::throughput).max().orElseThrow(),
                curve.map(c -> highest(c, right)).orElse(0.0));
        int label = Math.max(Math.max(number(top).length(), number(top / 2).length()), 1);
        char[][] plot = new char[ROWS][COLUMNS - label - 2];
        Arrays.stream(plot).forEach(row -> Arrays.fill(row, ' '));
        curve.ifPresent(c -> draw(c, plot, right, top));
        points.forEach(p -> set(plot, p.concurrency() / right, p.throughput() / top, glyphs.point()));
        List<String> lines = new ArrayList<>();
        lines.add(cut(y));
        for (int row = 0; row < ROWS; row++) {
            String at = row % LABEL_EVERY == 0 ? number(top * (ROWS - row) / ROWS) : "";
            lines.add((" ".repeat(label - at.length()) + at + " " + glyphs.upright() + new String(plot[row]))
                    .stripTrailing());
        }
        lines.add(" ".repeat(label - 1) + "0 " + glyphs.corner()
                + String.valueOf(glyphs.level()).repeat(plot[0].length));
        lines.add(" ".repeat(label + 2) + horizontal(right, plot[0].length));
        lines.add(cut(" ".repeat(label + 2) + glyphs.point() + " measured"
                + (curve.isPresent() ? "   " + glyphs.curve() + " " + curveName : "")));
        return lines;
    }

    private void draw(DoubleUnaryOperator curve, char[][] plot, double right, double top) {
        int columns = plot[0].length;
        for (int column = 0; column < columns; column++) {
            double n = right * column / (columns - 1);
            if (n >= 1) {
                set(plot, n / right, curve.applyAsDouble(n) / top, glyphs.curve());
            }
        }
    }

    private static double highest(DoubleUnaryOperator curve, double right) {
        double highest = 0;
        for (int step = 0; step <= COLUMNS; step++) {
            highest = Math.max(highest, curve.applyAsDouble(Math.max(1, right * step / COLUMNS)));
        }
        return highest;
    }

    /** A share of the plot's height belongs to the row that holds it; the top belongs to the first row. */
    private static void set(char[][] plot, double across, double up, char glyph) {
        int column = (int) Math.round(across * (plot[0].length - 1));
        int row = Math.min(ROWS - 1, (int) Math.floor((1 - up) * ROWS));
        plot[Math.max(0, row)][column] = glyph;
    }

    private String horizontal(double right, int columns) {
        String middle = number(right / 2);
        String end = number(right) + " " + x;
        String half = "0" + " ".repeat(Math.max(1, columns / 2 - 1 - middle.length() / 2)) + middle;
        int gap = Math.max(1, columns - half.length() - end.length());
        return (half + " ".repeat(gap) + end).substring(0, Math.min(columns, half.length() + gap + end.length()));
    }

    private static String cut(String text) {
        return text.length() <= COLUMNS ? text : text.substring(0, COLUMNS);
    }

    private static String number(double value) {
        if (value != 0 && (Math.abs(value) < 1e-3 || Math.abs(value) >= 1e9)) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.3g", value);
    }
}

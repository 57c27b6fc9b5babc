package dev.headroom.results.report.chart;

import dev.headroom.results.figure.Axis.Scale;
import dev.headroom.results.figure.Series.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A chart as the page draws it; it has one vertical axis and no way to say a second (rule 25).
 *
 * @param id unique on the page
 * @param kind how it is drawn
 * @param title what it shows
 * @param x horizontal axis
 * @param y vertical axis
 * @param categories names along the horizontal axis; empty on a numeric one
 * @param series what is drawn
 * @param note what a reader must know to read it right; may be blank
 * @param shadedFrom where on the horizontal axis extrapolation begins: shaded from there on, fitted curves dashed
 */
public record Chart(
        String id,
        Kind kind,
        String title,
        Ruler x,
        Ruler y,
        List<String> categories,
        List<Line> series,
        String note,
        Optional<Double> shadedFrom) {

    /** How a chart is drawn. */
    public enum Kind {
        LINES,
        BARS,
        PERCENTILES,
        /** Curves through measured points that no line joins. */
        CURVES
    }

    /**
     * An axis as drawn.
     *
     * @param name what it shows
     * @param unit its unit; {@code "1"} for a plain number
     * @param scale how values are placed on it
     * @param fromZero whether zero is on it, whatever the values
     * @param whole whether only whole numbers make sense on it
     * @param top where it ends; empty: at the largest value
     */
    public record Ruler(String name, String unit, Scale scale, boolean fromZero, boolean whole, Optional<Double> top) {
        /** The axis name as printed: with its unit, and with "log" where distances are ratios. */
        public String text() {
            String measured = unit.equals("1") ? name : name + " (" + unit + ")";
            return scale == Scale.LOGARITHMIC ? measured + ", log" : measured;
        }

        /** Up to the next half of a power of ten, where an axis label reads well. */
        public static double roundUp(double value) {
            double step = Math.pow(10, Math.floor(Math.log10(value))) / 2;
            return Math.ceil(value / step) * step;
        }
    }

    /**
     * A series as drawn.
     *
     * @param name as the legend shows it
     * @param role what its values are
     * @param samples how many samples it rests on, where it has no intervals but says so
     * @param dots its points
     * @param band whether its intervals are drawn as one area around it, not as whiskers
     */
    public record Line(String name, Role role, Optional<Long> samples, List<Spot> dots, boolean band) {
        public Line {
            dots = List.copyOf(dots);
        }

        /** A series whose intervals, if any, are whiskers. */
        public Line(String name, Role role, Optional<Long> samples, List<Spot> dots) {
            this(name, role, samples, dots, false);
        }

        /** Whether every point has an interval. */
        public boolean hasIntervals() {
            return dots.stream().allMatch(d -> d.low().isPresent() && d.high().isPresent());
        }
    }

    /**
     * A point as drawn.
     *
     * @param x place on the horizontal axis
     * @param y value
     * @param low lower end of the interval, where there is one
     * @param high upper end of the interval, where there is one
     */
    public record Spot(double x, double y, Optional<Double> low, Optional<Double> high) {}

    /** A chart of nothing extrapolated. */
    public Chart(
            String id,
            Kind kind,
            String title,
            Ruler x,
            Ruler y,
            List<String> categories,
            List<Line> series,
            String note) {
        this(id, kind, title, x, y, categories, series, note, Optional.empty());
    }

    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    /** What a screen reader says instead of the drawing. */
    public String label() {
        String how = kind == Kind.BARS ? "Bar chart" : "Line chart";
        String names = String.join("; ", series.stream().map(Line::name).toList());
        String beyond = shadedFrom
                .map(from -> ". Extrapolated beyond "
                        + new BigDecimal(from).stripTrailingZeros().toPlainString())
                .orElse("");
        return how + ": " + title + ". Horizontal: " + x.text() + ". Vertical: " + y.text() + ". Series: " + names
                + beyond + ". The numbers are in the tables of this section.";
    }

    /** What a careful reader would object to (rule 25); empty for an honest chart. */
    public List<String> objections() {
        List<String> objections = new ArrayList<>();
        if (kind == Kind.BARS && !(y.fromZero() && y.scale() == Scale.LINEAR)) {
            objections.add(title + ": bars must start at zero, on a linear axis");
        }
        for (Ruler axis : List.of(x, y)) {
            if (axis.unit().isBlank() || axis.name().isBlank()) {
                objections.add(title + ": every axis must have a name and a unit");
            }
            if (axis.scale() == Scale.LOGARITHMIC && !axis.text().contains("log")) {
                objections.add(title + ": a logarithmic axis must say so");
            }
        }
        if (kind == Kind.CURVES && shadedFrom.isEmpty() && largest(Role.FIT) > largest(Role.MEASURED)) {
            objections.add(title + ": a curve beyond the measured points must be shaded as extrapolated");
        }
        for (Line line : series) {
            boolean told = line.hasIntervals() || line.samples().isPresent() || note.contains(line.name());
            if ((line.role() == Role.MEASURED || line.role() == Role.EMULATED) && !told) {
                objections.add(title + ": measured series " + line.name() + " has neither intervals nor n");
            }
            if (line.role() == Role.EMULATED && !line.name().contains("emulated")) {
                objections.add(title + ": series " + line.name() + " must be called emulated");
            }
        }
        return objections;
    }

    private double largest(Role role) {
        return series.stream()
                .filter(line -> line.role() == role)
                .flatMap(line -> line.dots().stream())
                .mapToDouble(Spot::x)
                .max()
                .orElse(0);
    }
}

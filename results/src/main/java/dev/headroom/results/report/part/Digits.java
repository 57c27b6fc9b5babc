package dev.headroom.results.report.part;

import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Values as a reader wants them: four significant digits, the unit with them, short times in milliseconds. */
public final class Digits {
    private static final int SIGNIFICANT = 4;
    private static final double LARGEST_WHOLE = 1e15;
    private static final int SMALLEST_PLAIN = -6;

    private Digits() {}

    /** Such as {@code 12.34 ms}: the unit decides how a value is shown. */
    public static String value(double value, String unit) {
        Shown shown = Shown.of(unit, value);
        return shown.number(value) + shown.suffix();
    }

    /** Such as {@code 1.74 [1.70, 1.78]}, the unit said once. */
    public static String estimate(Estimate estimate) {
        return withInterval(estimate.value(), estimate.interval(), estimate.unit());
    }

    /** Such as {@code 1.74 [1.70, 1.78]}, in the scale of the value; no brackets around an exact one. */
    public static String withInterval(double value, Interval interval, String unit) {
        if (interval.low() == interval.high()) {
            return value(value, unit);
        }
        Shown shown = Shown.of(unit, value);
        return shown.number(value) + shown.suffix() + " [" + shown.number(interval.low()) + ", "
                + shown.number(interval.high()) + "]";
    }

    /** Nanoseconds as a time. */
    public static String seconds(long nanos) {
        return value(nanos / 1e9, "s");
    }

    /** Such as {@code cores 2, role level}. */
    public static String levels(Map<String, String> levels) {
        return levels.entrySet().stream()
                .map(e -> e.getKey().replace('_', ' ') + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Four significant digits of a value from 0.01, grouped by thousands; all of a whole number. */
    public static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE) {
            return String.format(Locale.ROOT, "%,d", (long) value);
        }
        int magnitude = (int) Math.floor(Math.log10(Math.abs(value)));
        if (magnitude < -5 || magnitude >= 15) {
            return String.format(Locale.ROOT, "%.3g", value);
        }
        int decimals = Math.max(0, SIGNIFICANT - 1 - Math.max(magnitude, -2));
        return String.format(Locale.ROOT, "%,." + decimals + "f", new BigDecimal(value));
    }

    /** A number that was set, not measured: no more digits than it was written with. */
    public static String plain(double value) {
        return new BigDecimal(value)
                .round(new MathContext(SIGNIFICANT))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Four significant digits of a value of any size, such as a coefficient of 0.0007691. */
    public static String significant(double value) {
        int magnitude = value == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(value)));
        if (magnitude >= -2 || magnitude < SMALLEST_PLAIN) {
            return number(value);
        }
        return String.format(Locale.ROOT, "%." + (SIGNIFICANT - 1 - magnitude) + "f", new BigDecimal(value));
    }

    /** How values of one unit are shown: one choice for a value and its interval. */
    private record Shown(double times, String suffix) {
        static Shown of(String unit, double value) {
            double size = Math.abs(value);
            return switch (unit) {
                case "1" -> new Shown(1, "");
                case "1/s" -> new Shown(1, "/s");
                case "s" -> size < 1 && size > 0 ? new Shown(1e3, " ms") : new Shown(1, " s");
                case "ns" -> size < 1e10 ? new Shown(1e-6, " ms") : new Shown(1e-9, " s");
                case "ms" -> size < 1e4 ? new Shown(1, " ms") : new Shown(1e-3, " s");
                default -> new Shown(1, " " + unit);
            };
        }

        String number(double value) {
            return Digits.number(value * times);
        }
    }
}

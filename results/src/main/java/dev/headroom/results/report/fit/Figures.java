package dev.headroom.results.report.fit;

import dev.headroom.results.fit.FittedLaw;
import dev.headroom.results.fit.ScalingLaw;
import dev.headroom.results.report.part.Digits;
import dev.headroom.results.statistics.Bounds;
import java.util.Optional;

/**
 * The numbers of a fit in words, none extrapolated without saying so.
 *
 * @param unit of the throughput
 */
record Figures(String unit) {
    private static final String BEYOND = ", beyond the measured range";
    private static final int PERCENT = 100;

    static Figures of(FittedSeries fitted) {
        return new Figures(fitted.series().unit());
    }

    /** A finite number in four significant digits; what is not finite is not known. */
    static String number(double value) {
        return Double.isFinite(value) ? Digits.significant(value) : "unknown";
    }

    static String interval(Bounds bounds) {
        return "[" + number(bounds.low()) + ", " + number(bounds.high()) + "]";
    }

    static String percent(double share) {
        String shown = String.format(java.util.Locale.ROOT, "%+.1f %%", share * PERCENT);
        return shown.equals("-0.0 %") ? "+0.0 %" : shown;
    }

    String throughput(double value) {
        return number(value) + suffix();
    }

    /** The sum of squares carries the square of the unit. */
    String squares(double value) {
        return number(value) + (unit.equals("1") ? "" : " (" + unit + ")\u00b2");
    }

    String peak(FittedLaw law) {
        return law.peak()
                .map(p -> throughput(p.throughput()) + " at " + number(p.concurrency())
                        + (p.beyondMeasured() ? BEYOND : ""))
                .orElse("none, this law never falls");
    }

    String limit(FittedLaw law) {
        if (law.limit().isEmpty()) {
            return "none in this law";
        }
        boolean reached = law.peak().filter(p -> !p.beyondMeasured()).isPresent();
        return throughput(law.limit().getAsDouble()) + (reached ? ", at the peak" : BEYOND);
    }

    String twice(FittedSeries.Extrapolation twice, ScalingLaw law) {
        return "At " + number(twice.concurrency()) + ", twice the largest measured, " + law.word() + " gives "
                + throughput(twice.throughput()) + ", a measurement in " + interval(twice.interval())
                + " with 95 % confidence if the law still holds there" + BEYOND + ": extrapolated.";
    }

    private String suffix() {
        return Optional.of(unit).filter(u -> !u.equals("1")).map(u -> " " + u).orElse("");
    }
}

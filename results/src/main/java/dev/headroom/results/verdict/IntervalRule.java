package dev.headroom.results.verdict;

import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import dev.headroom.results.Prediction;
import dev.headroom.results.Prediction.Tolerance;
import dev.headroom.results.Verdict;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * The rule that turns a prediction and a measurement into a verdict: an equivalence test.
 *
 * <p>The interval of measured/predicted (or of their difference, where the tolerance is absolute) inside the tolerance
 * holds, wholly outside fails, overlapping its edge is inconclusive. A claim of "below" or "above" is held against the
 * predicted value itself. The prediction's own uncertainty widens the interval, independent errors in quadrature.
 */
public final class IntervalRule {
    private IntervalRule() {}

    /** What the measurement says about the prediction. */
    public static Verdict judge(Prediction predicted, Estimate measured) {
        if (!predicted.unit().equals(measured.unit())) {
            throw new IllegalArgumentException("units must agree: predicted " + predicted.quantity() + " in "
                    + predicted.unit() + ", measured in " + measured.unit());
        }
        boolean ratio = predicted.tolerance().kind() == Tolerance.Kind.RELATIVE && predicted.value() > 0;
        Interval seen = ratio ? ratio(predicted, measured) : difference(predicted, measured);
        double neutral = ratio ? 1 : 0;
        double amount = predicted.tolerance().amount();
        Interval allowed =
                switch (predicted.relation()) {
                    case EQUALS -> new Interval(neutral - amount, neutral + amount);
                    case BELOW -> new Interval(-Double.MAX_VALUE, neutral + amount);
                    case ABOVE -> new Interval(neutral - amount, Double.MAX_VALUE);
                };
        return verdict(seen, allowed, sentence(predicted, seen, ratio), measured);
    }

    private static Verdict verdict(Interval seen, Interval allowed, String sentence, Estimate measured) {
        if (seen.inside(allowed)) {
            return new Verdict.Holds(sentence);
        }
        if (!seen.overlaps(allowed)) {
            return new Verdict.Fails(sentence);
        }
        OptionalInt more = moreTrials(seen, allowed, measured.samples());
        String need = more.isPresent()
                ? "; about " + more.getAsInt() + " more trial" + (more.getAsInt() == 1 ? "" : "s")
                        + " would decide it at this spread"
                : "; it lies so near the edge that trials alone will not decide it";
        return new Verdict.Inconclusive(sentence + need, more);
    }

    /** Half-widths shrink with the root of the number of trials: how many until the nearest edge is cleared. */
    private static OptionalInt moreTrials(Interval seen, Interval allowed, long samples) {
        double middle = (seen.low() + seen.high()) / 2;
        double half = (seen.high() - seen.low()) / 2;
        double toEdge = Math.min(Math.abs(middle - allowed.low()), Math.abs(allowed.high() - middle));
        if (!(toEdge > half / 100)) {
            return OptionalInt.empty();
        }
        double needed = samples * (half / toEdge) * (half / toEdge);
        return OptionalInt.of((int) Math.max(1, Math.ceil(needed - samples)));
    }

    private static Interval ratio(Prediction predicted, Estimate measured) {
        double centre = measured.value() / predicted.value();
        double relativeLow = hypot(
                (measured.value() - measured.interval().low()) / Math.abs(measured.value()),
                (predicted.interval().high() - predicted.value()) / predicted.value());
        double relativeHigh = hypot(
                (measured.interval().high() - measured.value()) / Math.abs(measured.value()),
                (predicted.value() - predicted.interval().low()) / predicted.value());
        if (measured.value() == 0) {
            return new Interval(0, measured.interval().high() / predicted.value());
        }
        return new Interval(centre - Math.abs(centre) * relativeLow, centre + Math.abs(centre) * relativeHigh);
    }

    private static Interval difference(Prediction predicted, Estimate measured) {
        double centre = measured.value() - predicted.value();
        double low = hypot(
                measured.value() - measured.interval().low(),
                predicted.interval().high() - predicted.value());
        double high = hypot(
                measured.interval().high() - measured.value(),
                predicted.value() - predicted.interval().low());
        return new Interval(centre - low, centre + high);
    }

    private static double hypot(double a, double b) {
        return Math.hypot(Math.max(0, a), Math.max(0, b));
    }

    private static String sentence(Prediction predicted, Interval seen, boolean ratio) {
        double amount = predicted.tolerance().amount();
        String what = ratio ? "measured/predicted" : "measured minus predicted";
        String bound =
                switch (predicted.relation()) {
                    case EQUALS ->
                        ratio
                                ? String.format(Locale.ROOT, "allowed %.3f to %.3f", 1 - amount, 1 + amount)
                                : "allowed -" + plain(amount) + " to " + plain(amount);
                    case BELOW -> String.format(Locale.ROOT, "claimed below %.3g", (ratio ? 1.0 : 0.0));
                    case ABOVE -> String.format(Locale.ROOT, "claimed above %.3g", (ratio ? 1.0 : 0.0));
                };
        return String.format(
                Locale.ROOT, "%s: %s %.3f to %.3f, %s", predicted.quantity(), what, seen.low(), seen.high(), bound);
    }

    private static String plain(double amount) {
        return BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
    }
}

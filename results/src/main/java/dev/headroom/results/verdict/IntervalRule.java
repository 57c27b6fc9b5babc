package dev.headroom.results.verdict;

import dev.headroom.results.Comparison;
import dev.headroom.results.Estimate;
import dev.headroom.results.Prediction;
import dev.headroom.results.Prediction.Relation;
import dev.headroom.results.Verdict;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The rule that turns a prediction and a measurement into a verdict: an equivalence test.
 *
 * <p>The interval of measured/predicted (or of their difference, where the tolerance is absolute or the prediction is not
 * above 0) inside the tolerance holds, wholly outside fails, else it is inconclusive. An end that touches the edge of the
 * tolerance is inside for "holds" and not yet outside for "fails". A claim of "below" or "above" has one edge, the
 * predicted value moved by the tolerance. The prediction's own uncertainty widens the interval, independent errors in
 * quadrature, each side by itself; a value outside its own interval stretches that.
 *
 * <p><b>What it promises.</b> With intervals of 95 %, a claim whose true value lies on the edge holds by mistake in at
 * most 2.5 % of measurements and fails by mistake in at most 2.5 %: two one-sided tests, stricter than the usual 5 %. It
 * is no test of the prediction's exactness: with a tolerance of 0 an equality can fail or stay open and, but for values
 * known exactly, never hold.
 *
 * <p><b>What the number of trials means.</b> If the true value and spread are what was seen, and half-widths shrink with
 * the root of the number of trials, so many more decide it in half of the cases. Student's intervals of fewer than 10 shrink
 * faster, so that up to 85 % are decided. The seen value is itself uncertain: a true value that lies nearer to the edge than
 * what was seen stays open more often, one on the edge nearly always. It is an aid for planning, no promise; and to go on
 * until a verdict comes errs more often than 2.5 %.
 */
public final class IntervalRule {
    private IntervalRule() {}

    /** What the measurement says about the prediction. */
    public static Verdict judge(Prediction predicted, Estimate measured) {
        if (!predicted.unit().equals(measured.unit())) {
            throw new IllegalArgumentException("units must agree: predicted " + predicted.quantity() + " in "
                    + predicted.unit() + ", measured in " + measured.unit());
        }
        Allowed allowed = Allowed.by(predicted);
        String sentence = predicted.quantity() + ": " + seen(predicted, measured) + ", " + bound(predicted);
        if (allowed.holds(measured)) {
            return new Verdict.Holds(sentence);
        }
        if (allowed.fails(measured)) {
            return new Verdict.Fails(sentence);
        }
        return new Verdict.Inconclusive(sentence + need(allowed, measured), allowed.moreTrials(measured));
    }

    /** The row of a report: the measurement beside its prediction, and what it says about it. */
    public static Comparison compare(Prediction predicted, Estimate measured, boolean decisive) {
        return new Comparison(
                predicted.quantity(),
                predicted.levels(),
                Optional.of(predicted),
                measured,
                Optional.of(judge(predicted, measured)),
                decisive);
    }

    private static String need(Allowed allowed, Estimate measured) {
        OptionalInt more = allowed.moreTrials(measured);
        if (more.isPresent()) {
            return "; about " + more.getAsInt() + " more trial" + (more.getAsInt() == 1 ? "" : "s")
                    + " would decide it at this spread";
        }
        return allowed.isBlurred(measured)
                ? "; the prediction's own uncertainty reaches over the edge, so trials alone will not decide it"
                : "; it lies so near the edge that trials alone will not decide it";
    }

    private static String seen(Prediction predicted, Estimate measured) {
        if (Allowed.isRatio(predicted)) {
            Quotient ratio = Quotient.of(measured, predicted);
            return "measured/predicted " + range(ratio.low(), ratio.high());
        }
        Edge middle = Edge.plus(predicted, 0);
        double centre = measured.value() - predicted.value();
        double down = Math.max(0, measured.value() - measured.interval().low());
        double up = Math.max(0, measured.interval().high() - measured.value());
        return "measured minus predicted "
                + range(
                        OptionalDouble.of(centre - Math.hypot(down, middle.reachUp())),
                        OptionalDouble.of(centre + Math.hypot(up, middle.reachDown())));
    }

    private static String range(OptionalDouble low, OptionalDouble high) {
        if (low.isPresent() && high.isPresent()) {
            return String.format(Locale.ROOT, "%.3f to %.3f", low.getAsDouble(), high.getAsDouble());
        }
        if (low.isEmpty() && high.isEmpty()) {
            return "of any size";
        }
        return low.isPresent()
                ? String.format(Locale.ROOT, "%.3f or more", low.getAsDouble())
                : String.format(Locale.ROOT, "%.3f or less", high.getAsDouble());
    }

    private static String bound(Prediction predicted) {
        boolean ratio = Allowed.isRatio(predicted);
        double amount = ratio ? predicted.tolerance().amount() : Allowed.absolute(predicted);
        if (predicted.relation() == Relation.EQUALS) {
            return ratio
                    ? String.format(Locale.ROOT, "allowed %.3f to %.3f", 1 - amount, 1 + amount)
                    : "allowed -" + plain(amount) + " to " + plain(amount);
        }
        boolean below = predicted.relation() == Relation.BELOW;
        double edge = (ratio ? 1 : 0) + (below ? amount : -amount);
        return String.format(Locale.ROOT, "claimed %s %.3g", below ? "below" : "above", ratio ? 1.0 : 0.0)
                + (amount > 0 ? String.format(Locale.ROOT, ", allowed to %.3f", edge) : "");
    }

    private static String plain(double amount) {
        return BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
    }
}

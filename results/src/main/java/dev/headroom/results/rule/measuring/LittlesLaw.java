package dev.headroom.results.rule.measuring;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.rule.Rule;
import java.util.Locale;

/** Rule 12: what is in flight by sampling must be what rate and time say. */
public final class LittlesLaw {
    private static final double TOLERANCE = 0.05;
    private static final double LEAST_DIFFERENCE = 0.1;

    private LittlesLaw() {}

    /**
     * Whether the two agree within 5 %, or a tenth of a request.
     *
     * @param sampled time average of requests in flight
     * @param rateTimesTime requests a second times their mean seconds in flight
     */
    public static Check audit(double sampled, double rateTimesTime) {
        boolean kept = Math.abs(sampled - rateTimesTime) <= Math.max(LEAST_DIFFERENCE, TOLERANCE * rateTimesTime);
        String cause = sampled > rateTimesTime ? "some requests are not measured" : "some time is counted twice";
        return new Check(
                Rule.LITTLES_LAW,
                "Little's law",
                Severity.WARN,
                kept,
                kept
                        ? String.format(Locale.ROOT, "L = %.2f and X*R = %.2f agree", sampled, rateTimesTime)
                        : String.format(Locale.ROOT, "L = %.2f but X*R = %.2f: %s", sampled, rateTimesTime, cause));
    }
}

package dev.headroom.results.rule.measuring;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.law.flow.LittlesLaw;
import dev.headroom.results.rule.Rule;
import java.util.Locale;
import java.util.Optional;

/** Rule 12: what is in flight by sampling must be what rate and time say. */
public final class LittlesLawAudit {
    /** With fewer requests in flight than this may be off, 5 % of them is less than sampling can tell. */
    private static final double LEAST_DIFFERENCE = 0.1;

    private LittlesLawAudit() {}

    /** Whether the two agree as the law asks, or within a tenth of a request. */
    public static Check of(LittlesLaw measured) {
        boolean small = Math.abs(measured.inFlight() - measured.expectedInFlight()) <= LEAST_DIFFERENCE;
        Optional<String> violation = measured.violation().filter(said -> !small);
        return new Check(
                Rule.LITTLES_LAW,
                "Little's law",
                Severity.WARN,
                violation.isEmpty(),
                violation.orElseGet(() -> String.format(
                        Locale.ROOT,
                        "L = %.2f and X*R = %.2f agree",
                        measured.inFlight(),
                        measured.expectedInFlight())));
    }
}

package dev.headroom.results.rule.outcome;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.fit.capacity.Knee;
import dev.headroom.results.rule.Rule;
import java.util.Locale;

/** Rule 10: a knee moves with the range it is looked for in, so it must not lie at the range's end. */
public final class Saturation {
    private Saturation() {}

    /** Whether there are two steps or more beyond the knee. */
    public static Check range(Knee knee) {
        return new Check(
                Rule.SATURATION,
                "range beyond the knee",
                Severity.WARN,
                !knee.nearEnd(),
                knee.nearEnd()
                        ? "knee within 1 step of range end: range too short"
                        : String.format(
                                Locale.ROOT,
                                "knee at %.0f/s of a range that ends at %.0f/s",
                                knee.ratePerSecond(),
                                knee.measuredTo()));
    }
}

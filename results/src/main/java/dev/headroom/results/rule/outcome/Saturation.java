package dev.headroom.results.rule.outcome;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.rule.Rule;
import java.util.List;

/** Rule 10: a knee moves with the range it is looked for in, so it must not lie at the range's end. */
public final class Saturation {
    private Saturation() {}

    /**
     * Whether there are two steps or more beyond the knee.
     *
     * @param levels what was measured, ascending
     * @param knee one of them
     */
    public static Check range(List<Double> levels, double knee) {
        int index = levels.indexOf(knee);
        if (index < 0) {
            throw new IllegalArgumentException("a knee must be one of the levels, was " + knee + " of " + levels);
        }
        boolean kept = levels.size() - 1 - index > 1;
        return new Check(
                Rule.SATURATION,
                "range beyond the knee",
                Severity.WARN,
                kept,
                kept
                        ? (levels.size() - 1 - index) + " levels lie beyond the knee"
                        : "knee within 1 step of range end: range too short");
    }
}

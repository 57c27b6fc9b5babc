package dev.headroom.results.rule.measuring;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.rule.Rule;

/** Rule 6: an interval comes from one number a fork or trial, and takes enough of them. */
public final class IntervalAcrossForks {
    private IntervalAcrossForks() {}

    /**
     * Whether there are enough independent repetitions.
     *
     * @param name which aspect is checked
     * @param what the repetitions, such as {@code forks}
     * @param least 5 for a bootstrap, 3 for Student's interval
     */
    public static Check enough(String name, long repetitions, String what, int least) {
        boolean kept = repetitions >= least;
        return new Check(
                Rule.INTERVAL_ACROSS_FORKS,
                name,
                Severity.VOID,
                kept,
                "n = " + repetitions + " " + what + (kept ? "" : ": no interval") + "; at least " + least
                        + " are needed, one number each");
    }
}

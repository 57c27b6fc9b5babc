package dev.headroom.results.rule.measuring;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.rule.Rule;
import java.util.List;
import java.util.Optional;

/** Rule 21: what others took of a fork's cores is missing from what it measured. */
public final class UndisturbedCores {
    private static final String NAME = "undisturbed cores";

    private UndisturbedCores() {}

    /** Whether one fork was left alone; {@code complaint} says what disturbed it. */
    public static Check fork(Optional<String> complaint, Severity severity) {
        return new Check(Rule.ENVIRONMENT, NAME, severity, complaint.isEmpty(), complaint.orElse("undisturbed"));
    }

    /**
     * Whether a sweep's forks were left alone: one that was not is a warning, more than half of them withhold the verdict.
     *
     * @param forks the check of each fork; checks of other rules among them are left out
     * @param counted how many forks there were
     * @param quiet the sentence where none was disturbed
     * @param repeated how many were measured again, as a sentence ends with it
     */
    public static Check forks(List<Check> forks, int counted, String quiet, String repeated) {
        List<String> complaints = forks.stream()
                .filter(check -> check.rule() == Rule.ENVIRONMENT && !check.passed())
                .map(Check::finding)
                .toList();
        return new Check(
                Rule.ENVIRONMENT,
                NAME,
                complaints.size() * 2 > counted ? Severity.VOID : Severity.WARN,
                complaints.isEmpty(),
                complaints.isEmpty()
                        ? quiet + "; " + repeated
                        : complaints.size() + " of " + counted + " forks were disturbed (first: " + complaints.get(0)
                                + "); " + repeated);
    }
}

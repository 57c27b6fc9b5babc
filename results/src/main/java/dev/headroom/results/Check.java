package dev.headroom.results;

import dev.headroom.results.rule.Rule;

/**
 * One rule of the method, held against one measurement.
 *
 * @param rule which one; in a run file its number, 1 to 27
 * @param name which aspect of the rule was checked
 * @param severity what a broken rule does to the verdict
 * @param passed whether the rule was kept
 * @param finding the sentence that the report prints, with the numbers seen
 */
public record Check(Rule rule, String name, Severity severity, boolean passed, String finding) {
    /** What a broken rule does to the verdict. */
    public enum Severity {
        /** The verdict is withheld. */
        VOID,
        /** The verdict stands beside a warning. */
        WARN,
        /** Worth knowing. */
        NOTE
    }

    /** Whether this check withholds the verdict. */
    public boolean voids() {
        return !passed && severity == Severity.VOID;
    }
}

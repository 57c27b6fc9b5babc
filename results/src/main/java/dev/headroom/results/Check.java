package dev.headroom.results;

/**
 * One rule of the method, held against one measurement.
 *
 * @param rule number of the rule in the method's table, 1 to 27
 * @param name short name of the rule
 * @param severity what a broken rule does to the verdict
 * @param passed whether the rule was kept
 * @param finding the sentence that the report prints, with the numbers seen
 */
public record Check(int rule, String name, Severity severity, boolean passed, String finding) {
    /** What a broken rule does to the verdict. */
    public enum Severity {
        /** The verdict is withheld. */
        VOID,
        /** The verdict stands beside a warning. */
        WARN,
        /** Worth knowing. */
        NOTE
    }

    public Check {
        if (rule < 1 || rule > 27) {
            throw new IllegalArgumentException("rule must be 1 to 27, was " + rule);
        }
    }

    /** Whether this check withholds the verdict. */
    public boolean voids() {
        return !passed && severity == Severity.VOID;
    }
}

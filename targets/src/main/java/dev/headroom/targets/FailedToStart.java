package dev.headroom.targets;

/** A target did not start, or died: which one, the rule that was broken, its last log lines and the fix. */
public final class FailedToStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String target;
    private final String rule;
    private final String lastLogLines;
    private final String fix;

    /** A failure without a cause in this process. */
    public FailedToStart(String target, String rule, String lastLogLines, String fix) {
        super(message(target, rule, lastLogLines, fix));
        this.target = target;
        this.rule = rule;
        this.lastLogLines = lastLogLines;
        this.fix = fix;
    }

    /** A failure with the exception that caused it. */
    public FailedToStart(String target, String rule, String lastLogLines, String fix, Throwable cause) {
        this(target, rule, lastLogLines, fix);
        initCause(cause);
    }

    /** The name of the target. */
    public String target() {
        return target;
    }

    /** What should have happened and did not. */
    public String rule() {
        return rule;
    }

    /** The last lines that the target logged; empty where it logged nothing. */
    public String lastLogLines() {
        return lastLogLines;
    }

    /** What a person can do about it. */
    public String fix() {
        return fix;
    }

    private static String message(String target, String rule, String lastLogLines, String fix) {
        String log = lastLogLines.isBlank()
                ? "It logged nothing."
                : "Its last log lines:\n" + lastLogLines.strip().indent(2).stripTrailing();
        return target + " failed: " + rule + "\n" + log + "\nFix: " + fix;
    }
}

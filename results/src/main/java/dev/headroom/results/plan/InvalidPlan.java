package dev.headroom.results.plan;

/** A plan that cannot be run as written: names the file, the place, the rule and the fix. */
public final class InvalidPlan extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidPlan(String message) {
        super(message);
    }
}

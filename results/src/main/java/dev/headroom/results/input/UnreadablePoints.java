package dev.headroom.results.input;

/** A file that has no points to fit: names the file, the place, the rule, the value and the fix. */
public final class UnreadablePoints extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadablePoints(String message) {
        super(message);
    }
}

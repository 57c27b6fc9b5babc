package dev.headroom.results.file;

/** A folder or file that is no run this version can read. */
public final class UnreadableRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableRun(String message) {
        super(message);
    }

    public UnreadableRun(String message, Throwable cause) {
        super(message, cause);
    }
}

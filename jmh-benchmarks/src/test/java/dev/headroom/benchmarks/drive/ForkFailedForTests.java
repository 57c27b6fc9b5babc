package dev.headroom.benchmarks.drive;

/** Makes the failure that a fork would make. */
public final class ForkFailedForTests {
    private ForkFailedForTests() {}

    /** A failure with that message. */
    public static ForkFailed failure(String message) {
        return new ForkFailed(message, new IllegalStateException(message));
    }
}

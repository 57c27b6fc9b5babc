package dev.headroom.benchmarks.jar.fork;

/** Makes the failure that only a fork's end makes else. */
public final class FailedForkForTests {
    private FailedForkForTests() {}

    public static FailedFork saying(String message) {
        return new FailedFork(message);
    }
}

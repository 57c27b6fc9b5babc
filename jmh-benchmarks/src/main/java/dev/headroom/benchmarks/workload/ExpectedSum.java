package dev.headroom.benchmarks.workload;

/** Refuses the result of an operation that did not do each item exactly once. */
public final class ExpectedSum {
    private ExpectedSum() {}

    /** The {@code sum}, which must be as {@code expected}. */
    public static long check(long sum, long expected) {
        if (sum != expected) {
            throw new IllegalStateException("the items' sum must be " + expected + " however the work is split, was "
                    + sum + ": an item was lost or done twice");
        }
        return sum;
    }

    /** Returns {@code sum} where it is at least {@code least}: what other threads added meanwhile may be in it too. */
    public static long atLeast(long sum, long least) {
        if (sum < least) {
            throw new IllegalStateException(
                    "the items' sum must be at least " + least + ", was " + sum + ": an item was lost");
        }
        return sum;
    }
}

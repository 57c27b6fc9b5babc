package dev.headroom.benchmarks.workload;

import org.openjdk.jmh.annotations.CompilerControl;

/**
 * Numbered pieces of equal work; the sum over all pieces is the same however they are divided, so it proves that each
 * was done exactly once.
 */
public final class WorkItems {
    /** Steps of one item: long enough that a call costs nothing, short enough that halves differ by nanoseconds. */
    private static final int STEPS = 256;

    private WorkItems() {}

    /**
     * Does the items {@code from} (inclusive) to {@code to} (exclusive) and returns the sum of their results.
     *
     * <p>Never inlined: every benchmark, serial part and parallel part must run the very same machine code. The steps
     * of an item depend on each other (xorshift, Marsaglia 2003), so that the compiler can neither fold nor vectorise
     * them, and they touch no memory, so that only cores are measured.
     */
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    public static long sum(long from, long to) {
        long sum = 0;
        for (long item = from; item < to; item++) {
            long value = item + 1;
            for (int step = 0; step < STEPS; step++) {
                value ^= value << 13;
                value ^= value >>> 7;
                value ^= value << 17;
            }
            sum += value;
        }
        return sum;
    }
}

package dev.headroom.benchmarks.emulate;

/**
 * The speed of a slow core.
 *
 * @param nanosPerItem time of one item of work on a real core
 * @param share the slow core's speed as a share of a real one's
 */
record Pace(double nanosPerItem, double share) {
    /**
     * Real work between two waits. Waking takes some 60 microseconds and is repaid by the next chunk, so chunks need
     * not be long for the sake of precision; shorter ones would only burn more of the real cores.
     */
    private static final double CHUNK_NANOS = 200_000;

    Pace {
        if (!(nanosPerItem > 0) || !(share > 0 && share < 1)) {
            throw new IllegalArgumentException("a slow core needs a time per item above 0 and a share between 0 and 1,"
                    + " had " + nanosPerItem + " ns and " + share);
        }
    }

    /** Items between two waits. */
    long chunk() {
        return Math.max(1, Math.round(CHUNK_NANOS / nanosPerItem));
    }

    /** What {@code items} take on the slow core. */
    long nanos(long items) {
        return Math.round(items * nanosPerItem / share);
    }
}

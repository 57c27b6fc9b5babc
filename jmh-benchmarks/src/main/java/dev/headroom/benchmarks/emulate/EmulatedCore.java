package dev.headroom.benchmarks.emulate;

/** One slow core, used by one thread at a time. */
interface EmulatedCore {
    /** Does the items {@code from} (inclusive) to {@code to} (exclusive) at its own speed; returns their sum. */
    long sum(long from, long to);

    /** Lets it go on at {@code nanos} of the schedule, where it waited for another core; later if it was busy longer. */
    void resume(long nanos);

    /** When it has done its work so far, by its schedule. */
    long freeAt();
}

package dev.headroom.benchmarks.emulate;

/** How the workers of an operation depend on each other. */
public enum Work {
    /** A serial phase, a parallel phase, a barrier: what Amdahl's law speaks about. */
    PHASES,
    /** The serial share of every piece is done under one lock: workers overlap, only the bound 1/f is left. */
    LOCKED
}

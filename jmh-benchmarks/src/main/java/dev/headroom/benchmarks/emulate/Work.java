package dev.headroom.benchmarks.emulate;

import java.util.Locale;

/** How the workers of an operation depend on each other. */
public enum Work {
    /** A serial phase, a parallel phase, a barrier: what Amdahl's law speaks about. */
    PHASES,
    /** The serial share of every piece is done under one lock: workers overlap, only the bound 1/f is left. */
    LOCKED;

    /** The work as people name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

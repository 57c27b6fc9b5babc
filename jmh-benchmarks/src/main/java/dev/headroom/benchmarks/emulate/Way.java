package dev.headroom.benchmarks.emulate;

import java.util.Locale;

/** How a real core is made a slow one. */
public enum Way {
    /** A worker does a chunk of work, then waits until its slow core would have done it; inside locks too. */
    COOPERATIVE,
    /** The kernel stops a worker's thread once its share of a period is used. */
    QUOTA;

    /** The way as plans name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The way as run files, tables and charts name it, so that nobody takes it for a measurement of hardware. */
    public String label() {
        return "emulated (" + word() + ")";
    }

    /** The way of that word. */
    public static Way of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Refuses work that this way would emulate wrongly. */
    void refuse(Work work) {
        if (this == QUOTA && work == Work.LOCKED) {
            throw new IllegalArgumentException(
                    "a CPU quota cannot emulate locks: who holds one runs at full speed while"
                            + " it has quota and repays while it waits, so speedups beyond the bound 1/f come out;"
                            + " take the cooperative way");
        }
    }
}

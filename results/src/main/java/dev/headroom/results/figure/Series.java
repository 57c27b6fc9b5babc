package dev.headroom.results.figure;

import java.util.List;

/**
 * One line or set of bars.
 *
 * @param name as the legend shows it
 * @param role what its values are: this decides how it is drawn
 * @param dots its points in order of x
 */
public record Series(String name, Role role, List<Dot> dots) {
    /** What the values of a series are. */
    public enum Role {
        MEASURED,
        PREDICTED,
        IDEAL,
        FIT,
        BOUND,
        /** Measured on emulated cores: the program's structure was run, this many cores were not. */
        EMULATED
    }

    public Series {
        dots = List.copyOf(dots);
    }
}

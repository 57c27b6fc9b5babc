package dev.headroom.results.law.scaling;

import dev.headroom.results.law.Domain;

/**
 * Gustafson's law: the scaled speedup of work that grows with the cores, {@code S(n) = s + (1 - s) n}.
 *
 * <p>Source: Gustafson, CACM 1988. Domain: {@code 0 <= s <= 1}, {@code n >= 1}; speedup has no unit.
 *
 * @param serialFraction the share s of the time <em>on n cores</em> spent in serial code, 0 to 1
 */
public record Gustafson(double serialFraction) {
    /** Refuses a share outside 0 to 1. */
    public Gustafson {
        Domain.fraction("serial fraction", serialFraction);
    }

    /** The work done in the time of one core's work, on {@code cores} cores. */
    public double speedup(double cores) {
        Domain.atLeastOne("cores", cores);
        return serialFraction + (1 - serialFraction) * cores;
    }
}

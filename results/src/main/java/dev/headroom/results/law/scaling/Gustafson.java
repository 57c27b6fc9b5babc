package dev.headroom.results.law.scaling;

import dev.headroom.results.law.Domain;
import java.util.OptionalDouble;

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

    /** The share of each core that is put to use, {@code S(n) / n}, 0 to 1. */
    public double efficiency(double cores) {
        return speedup(cores) / cores;
    }

    /**
     * The cores that a scaled speedup takes, {@code (S - s) / (1 - s)}; empty below 1, and where all is serial, as then
     * the speedup is 1 on any number of cores.
     *
     * @param speedup wanted scaled speedup, above 0
     */
    public OptionalDouble coresFor(double speedup) {
        Domain.positive("speedup", speedup);
        return speedup < 1 || serialFraction == 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 + (speedup - 1) / (1 - serialFraction));
    }

    /**
     * The serial fraction that one measured scaled speedup would imply, {@code (n - S) / (n - 1)}; below 0 it shows
     * speedup beyond n.
     *
     * @param speedup measured scaled speedup, above 0
     * @param cores number of cores, above 1
     */
    public static double serialFractionOf(double speedup, double cores) {
        Domain.positive("speedup", speedup);
        if (!(cores > 1 && cores < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a scaled speedup needs more than 1 core, was " + cores);
        }
        return (cores - speedup) / (cores - 1);
    }
}

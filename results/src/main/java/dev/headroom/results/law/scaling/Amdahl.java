package dev.headroom.results.law.scaling;

import dev.headroom.results.law.Domain;
import java.util.OptionalDouble;

/**
 * Amdahl's law: the speedup of fixed work of which a share is serial, {@code S(n) = n / (1 + s (n - 1))}.
 *
 * <p>Source: Amdahl, AFIPS 1967. Domain: {@code 0 <= s <= 1}, {@code n >= 1}; speedup has no unit.
 *
 * @param serialFraction the share s of one-core time that cannot be divided, 0 to 1
 */
public record Amdahl(double serialFraction) {
    /** Refuses a share outside 0 to 1. */
    public Amdahl {
        Domain.fraction("serial fraction", serialFraction);
    }

    /** The speedup over one core on {@code cores} cores. */
    public double speedup(double cores) {
        Domain.atLeastOne("cores", cores);
        return cores / (1 + serialFraction * (cores - 1));
    }

    /** The share of each core that is put to use, {@code S(n) / n}, 0 to 1. */
    public double efficiency(double cores) {
        Domain.atLeastOne("cores", cores);
        return 1 / (1 + serialFraction * (cores - 1));
    }

    /** The speedup that no number of cores exceeds, {@code 1 / s}; positive infinity where nothing is serial. */
    public double limit() {
        return serialFraction == 0 ? Double.POSITIVE_INFINITY : 1 / serialFraction;
    }

    /**
     * The cores that a speedup takes, {@code S (1 - s) / (1 - s S)}; empty at or beyond the limit and below 1.
     *
     * @param speedup wanted speedup over one core, above 0
     */
    public OptionalDouble coresFor(double speedup) {
        Domain.positive("speedup", speedup);
        if (speedup < 1 || speedup >= limit()) {
            return OptionalDouble.empty();
        }
        double usedByEach = 1 - serialFraction * speedup;
        return usedByEach > 0
                ? OptionalDouble.of(Math.max(1, speedup * (1 - serialFraction) / usedByEach))
                : OptionalDouble.empty();
    }

    /**
     * The serial fraction that one measured speedup would imply, {@code (1/S - 1/n) / (1 - 1/n)}.
     *
     * <p>Rising over n it shows overhead, not serial code; below 0 it shows speedup beyond n. Source: Karp and Flatt,
     * CACM 1990.
     *
     * @param speedup measured speedup over one core, above 0
     * @param cores number of cores, above 1
     */
    public static double karpFlatt(double speedup, double cores) {
        Domain.positive("speedup", speedup);
        if (!(cores > 1 && cores < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Karp-Flatt needs more than 1 core, was " + cores);
        }
        return (1 / speedup - 1 / cores) / (1 - 1 / cores);
    }
}

package dev.headroom.results.plan;

import java.util.Locale;

/**
 * What emulated cores need of the real ones.
 *
 * @param share speed of a slow core, as a share of a real one's, above 0 and below 1
 * @param hostCores real cores they run on
 */
public record EmulatedLoad(double share, int hostCores) {
    /** A slow core that has to wait for a real one is late; a fifth is left to the JVM, the harness and the system. */
    private static final double MOST_OF_HOST = 0.8;

    public EmulatedLoad {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "the share of an emulated core must be above 0 and below 1, was " + share);
        }
        if (hostCores < 1) {
            throw new IllegalArgumentException("host cores must be at least 1, were " + hostCores);
        }
    }

    /** Refuses more slow cores than the real ones can carry. */
    public void refuse(int slowCores) {
        if (slowCores < 1) {
            throw new IllegalArgumentException("emulated cores must be at least 1, were " + slowCores);
        }
        // Shares are written in decimal: 16 times 0.1 must not be more than 1.6.
        if (slowCores * share > MOST_OF_HOST * hostCores * (1 + 1e-9)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%d emulated cores of %s real ones each need %.1f cores, but at most %.1f of the %d usable may be"
                            + " taken, or they would wait for each other; take an emulated_share of at most %s"
                            + " or fewer emulated_levels",
                    slowCores,
                    Double.toString(share),
                    slowCores * share,
                    MOST_OF_HOST * hostCores,
                    hostCores,
                    Double.toString(largestShare(slowCores))));
        }
    }

    /** Rounded down to three decimals, so that it is accepted when typed. */
    private double largestShare(int slowCores) {
        return Math.floor(1_000 * MOST_OF_HOST * hostCores / slowCores + 1e-9) / 1_000;
    }
}

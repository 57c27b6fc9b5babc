package dev.headroom.benchmarks.experiment;

/**
 * Amdahl's law (1967): S(n) = 1 / (f + (1 - f) / n) for fixed work of which the share f is serial.
 *
 * @param serialFraction f, 0 to 1
 */
record AmdahlsLaw(double serialFraction) {
    static final String TEXT = "Amdahl: S(n) = 1 / (f + (1 - f) / n)";

    double speedup(int cores) {
        return 1 / (serialFraction + (1 - serialFraction) / cores);
    }

    double limit() {
        return 1 / serialFraction;
    }
}

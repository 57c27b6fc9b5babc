package dev.headroom.results.fit.curve;

/** Which coefficients of {@code lambda n / (1 + sigma (n - 1) + kappa n (n - 1))} a law leaves free, beside lambda. */
public enum Shape {
    LINEAR(false, false),
    AMDAHL(true, false),
    USL(true, true);

    private final boolean contention;
    private final boolean coherency;

    Shape(boolean contention, boolean coherency) {
        this.contention = contention;
        this.coherency = coherency;
    }

    /** Whether sigma is fitted, or 0. */
    public boolean contention() {
        return contention;
    }

    /** Whether kappa is fitted, or 0. */
    public boolean coherency() {
        return coherency;
    }

    /** The number of fitted coefficients, lambda among them. */
    public int coefficients() {
        return 1 + (contention ? 1 : 0) + (coherency ? 1 : 0);
    }
}

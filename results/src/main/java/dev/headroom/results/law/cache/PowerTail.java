package dev.headroom.results.law.cache;

/**
 * The generalised harmonic sum behind the head, {@code sum of i^-s for i above HEAD}, in closed form.
 *
 * <p>The integral of {@code x^-s} from a half below to a half above, less a 24th of the difference of the slopes at both
 * ends (midpoint Euler-Maclaurin): of a sum it leaves out less than {@code (s / HEAD)^4}.
 */
final class PowerTail {
    private static final double START = WeightedRanks.HEAD + .5;

    private PowerTail() {}

    /** The sum up to and with {@code rank}; 0 within the head. */
    static double sum(double exponent, int rank) {
        if (rank <= WeightedRanks.HEAD) {
            return 0;
        }
        double logarithm = Math.log1p((rank - WeightedRanks.HEAD) / START);
        double slopes = step(exponent, rank) - step(exponent, WeightedRanks.HEAD);
        return Math.pow(START, 1 - exponent) * growth(1 - exponent, logarithm) - slopes / 24;
    }

    /** {@code (e^(a v) - 1) / a}, the integral of {@code e^(a u)} from 0 to v. */
    private static double growth(double power, double logarithm) {
        return power == 0 ? logarithm : Math.expm1(power * logarithm) / power;
    }

    private static double step(double exponent, double rank) {
        return Math.pow(rank + 1, -exponent) - Math.pow(rank, -exponent);
    }
}

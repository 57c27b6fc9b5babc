package dev.headroom.results.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Which percentiles a sample of a given size may be asked for: at least 10 values must lie above.
 *
 * @param samples n
 */
public record SampleSize(long samples) {
    private static final BigDecimal ABOVE = BigDecimal.TEN;

    /** Refuses a negative size. */
    public SampleSize {
        if (samples < 0) {
            throw new IllegalArgumentException("samples must be at least 0, was " + samples);
        }
    }

    /** The smallest n with {@code n (1 - p) >= 10}; exact in decimals, as 1 - 0.99 is not in binary. */
    public static long neededFor(double fraction) {
        checkFraction(fraction);
        BigDecimal above = BigDecimal.ONE.subtract(BigDecimal.valueOf(fraction));
        return ABOVE.divide(above, 0, RoundingMode.CEILING).longValueExact();
    }

    /** Whether the percentile may be printed. */
    public boolean allows(double fraction) {
        return samples >= neededFor(fraction);
    }

    /** The sentence to print in place of a percentile that may not be; empty if it may. */
    public Optional<String> shortage(double fraction) {
        return allows(fraction)
                ? Optional.empty()
                : Optional.of(name(fraction) + " needs " + neededFor(fraction) + " samples, " + samples + " seen");
    }

    static void checkFraction(double fraction) {
        if (!(fraction > 0 && fraction < 1)) {
            throw new IllegalArgumentException(
                    "percentile must be a fraction between 0 and 1 such as 0.99, was " + fraction);
        }
    }

    static String name(double fraction) {
        return "p"
                + BigDecimal.valueOf(fraction)
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}

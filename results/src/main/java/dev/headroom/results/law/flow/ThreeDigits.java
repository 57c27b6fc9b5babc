package dev.headroom.results.law.flow;

import java.math.BigDecimal;
import java.math.MathContext;

/** A number as a sentence says it: three significant digits, no trailing zeros. */
final class ThreeDigits {
    private static final MathContext THREE = new MathContext(3);

    private ThreeDigits() {}

    static String of(double value) {
        return new BigDecimal(value).round(THREE).stripTrailingZeros().toPlainString();
    }
}

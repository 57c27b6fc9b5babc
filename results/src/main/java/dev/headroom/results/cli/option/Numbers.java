package dev.headroom.results.cli.option;

import java.math.BigDecimal;
import picocli.CommandLine.TypeConversionException;

/** Decimal numbers as people write them, read exactly and then held against a rule. */
final class Numbers {
    private static final BigDecimal LARGEST = new BigDecimal("1e15");

    private Numbers() {}

    /**
     * The number in the text.
     *
     * @param rule what the number must be, and how to write it, for the refusal
     */
    static BigDecimal read(String text, String rule) {
        return read(text.strip(), text, rule);
    }

    /** The number in the digits, refused with the whole text they come from. */
    static BigDecimal read(String digits, String text, String rule) {
        try {
            BigDecimal number = new BigDecimal(digits);
            if (number.abs().compareTo(LARGEST) > 0) {
                throw refusal(text, rule);
            }
            return number;
        } catch (NumberFormatException e) {
            throw refusal(text, rule);
        }
    }

    static TypeConversionException refusal(String text, String rule) {
        return new TypeConversionException("was " + (text.isEmpty() ? "empty" : text) + ", must be " + rule);
    }
}

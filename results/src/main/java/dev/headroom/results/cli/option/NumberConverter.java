package dev.headroom.results.cli.option;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;

/** Numbers without a unit, each kind with its domain; 1e6 is a number too, NaN and infinity are none. */
public final class NumberConverter {
    private NumberConverter() {}

    /** A count of things: a whole number from 1. */
    public static final class Count implements ITypeConverter<Integer> {
        private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);
        private static final String RULE = "a whole number from 1 to 2147483647, such as 8";

        @Override
        public Integer convert(String text) {
            BigDecimal number = Numbers.read(text, RULE);
            if (number.compareTo(BigDecimal.ONE) < 0
                    || number.compareTo(MOST) > 0
                    || number.stripTrailingZeros().scale() > 0) {
                throw Numbers.refusal(text, RULE);
            }
            return number.intValueExact();
        }
    }

    /** A share of a whole. */
    public static final class Share implements ITypeConverter<Double> {
        private static final String RULE = "a share between 0 and 1: write 5 % as 0.05";

        @Override
        public Double convert(String text) {
            BigDecimal number = Numbers.read(text, RULE);
            if (number.signum() < 0 || number.compareTo(BigDecimal.ONE) > 0) {
                throw Numbers.refusal(text, RULE);
            }
            return number.doubleValue();
        }
    }

    /** A rate per second. */
    public static final class Rate implements ITypeConverter<Double> {
        private static final String RULE = "a rate per second above 0 and at most 1e15, such as 640 or 0.5";

        @Override
        public Double convert(String text) {
            double rate = Numbers.read(text, RULE).doubleValue();
            if (!(rate > 0)) {
                throw Numbers.refusal(text, RULE);
            }
            return rate;
        }
    }

    /** A coefficient that is not negative. */
    public static final class NotNegative implements ITypeConverter<Double> {
        private static final String RULE = "a number from 0 to 1e15, such as 0.9";

        @Override
        public Double convert(String text) {
            BigDecimal number = Numbers.read(text, RULE);
            if (number.signum() < 0) {
                throw Numbers.refusal(text, RULE);
            }
            return number.doubleValue();
        }
    }

    /** A concurrency: from 1, not always whole, as a mean may be. */
    public static final class Concurrency implements ITypeConverter<Double> {
        private static final String RULE = "a number from 1 to 1e15, such as 16";

        @Override
        public Double convert(String text) {
            BigDecimal number = Numbers.read(text, RULE);
            if (number.compareTo(BigDecimal.ONE) < 0) {
                throw Numbers.refusal(text, RULE);
            }
            return number.doubleValue();
        }
    }

    /** A seed of randomness: any whole number that JSON carries exactly. */
    public static final class Seed implements ITypeConverter<Long> {
        private static final BigDecimal MOST = BigDecimal.valueOf(999_999_999_999_999L);
        private static final String RULE = "a whole number between -1e15 and 1e15, such as 1";

        @Override
        public Long convert(String text) {
            BigDecimal number = Numbers.read(text, RULE);
            if (number.abs().compareTo(MOST) > 0 || number.stripTrailingZeros().scale() > 0) {
                throw Numbers.refusal(text, RULE);
            }
            return number.longValueExact();
        }
    }
}

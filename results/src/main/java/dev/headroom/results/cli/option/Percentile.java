package dev.headroom.results.cli.option;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;

/**
 * A percentile that was asked for.
 *
 * @param percent as it was written, such as {@code 99.9}
 * @param fraction the same below 1, such as 0.999
 */
public record Percentile(String percent, double fraction) {
    /** The short name, such as {@code p99}. */
    public String name() {
        return "p" + percent;
    }

    /** Reads a percentage; 0.99 is refused, as it hardly ever means the 0.99th percentile. */
    public static final class Converter implements ITypeConverter<Percentile> {
        private static final String RULE = "a percentage from 1 to below 100: write 99 for p99, 99.9 for p99.9";

        @Override
        public Percentile convert(String text) {
            BigDecimal percent = Numbers.read(text, RULE);
            double fraction = percent.movePointLeft(2).doubleValue();
            if (percent.compareTo(BigDecimal.ONE) < 0 || !(fraction < 1)) {
                throw Numbers.refusal(text, RULE);
            }
            return new Percentile(percent.stripTrailingZeros().toPlainString(), fraction);
        }
    }
}

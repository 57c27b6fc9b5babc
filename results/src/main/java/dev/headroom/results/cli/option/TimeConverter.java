package dev.headroom.results.cli.option;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/** Times with their unit, such as {@code 5ms}, in seconds; a number alone says no time. */
public final class TimeConverter {
    private static final Map<String, BigDecimal> SECONDS = Map.of(
            "ns", new BigDecimal("1e-9"),
            "us", new BigDecimal("1e-6"),
            "\u00b5s", new BigDecimal("1e-6"),
            "ms", new BigDecimal("1e-3"),
            "s", BigDecimal.ONE,
            "min", BigDecimal.valueOf(60),
            "h", BigDecimal.valueOf(3600));
    private static final Pattern TIME = Pattern.compile("(.*[0-9.])\\s*([a-z\u00b5]*)");
    private static final String RULE = "with its unit (ns, us, ms, s, min, h)";

    private TimeConverter() {}

    /** A time above 0. */
    public static final class Positive implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return aboveZero(TimeConverter.read(text, false), text);
        }
    }

    /** A time that may be 0, which needs no unit. */
    public static final class OrZero implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return text.equals("0") ? 0.0 : TimeConverter.read(text, false);
        }
    }

    /** The seconds, above 0, in a text whose numbers alone are seconds. */
    public static double seconds(String text) {
        return aboveZero(read(text, true), text);
    }

    private static double aboveZero(double seconds, String text) {
        if (!(seconds > 0)) {
            throw Numbers.refusal(text, "a time above 0 " + RULE + ", such as 5ms");
        }
        return seconds;
    }

    private static double read(String text, boolean bareIsSeconds) {
        String rule = "a time from 0 to 1e15 s " + RULE + ", such as 5ms";
        Matcher time = TIME.matcher(text.strip());
        if (!time.matches()) {
            throw Numbers.refusal(text, rule);
        }
        BigDecimal number = Numbers.read(time.group(1), text, rule);
        String unit = time.group(2);
        if (unit.isEmpty() && !bareIsSeconds) {
            throw Numbers.refusal(
                    text, "a time " + RULE + ": write " + text + "ms or " + text + "s, whichever is meant");
        }
        BigDecimal seconds = SECONDS.get(unit.isEmpty() ? "s" : unit);
        if (seconds == null || number.signum() < 0) {
            throw Numbers.refusal(text, rule);
        }
        return number.multiply(seconds).doubleValue();
    }
}

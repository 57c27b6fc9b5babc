package dev.headroom.results.cli.answer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How many digits a value is shown with, its unit beside it; short times in ms, us or ns. */
public enum Digits {
    /** What was given, unchanged. */
    AS_GIVEN,
    /** What was computed: five significant digits, whole digits not rounded away up to 16 of them. */
    FIVE;

    private static final int SIGNIFICANT = 5;
    private static final int LONGEST_PLAIN = 16;

    /** The value with its unit. */
    public String text(double value, Unit unit) {
        BigDecimal exact = BigDecimal.valueOf(value);
        return switch (unit) {
            case SECONDS -> time(exact);
            case PER_SECOND -> number(exact) + "/s";
            case REQUESTS -> number(exact) + " requests";
            case SHARE -> number(exact) + (this == FIVE ? " (" + percent(exact) + ")" : "");
            case COUNT, NONE -> number(exact);
        };
    }

    /** A computed share in percent. */
    public static String percent(double share) {
        return percent(BigDecimal.valueOf(share));
    }

    private static String percent(BigDecimal share) {
        return FIVE.number(share.movePointRight(2)) + " %";
    }

    private String time(BigDecimal seconds) {
        double size = Math.abs(seconds.doubleValue());
        if (size >= 1 || size == 0) {
            return number(seconds) + " s";
        }
        if (size >= 1e-3) {
            return number(seconds.movePointRight(3)) + " ms";
        }
        return size >= 1e-6 ? number(seconds.movePointRight(6)) + " us" : number(seconds.movePointRight(9)) + " ns";
    }

    private String number(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal shown = this == FIVE ? rounded(value) : value;
        String plain = shown.stripTrailingZeros().toPlainString();
        return plain.length() <= LONGEST_PLAIN ? plain : scientific(value);
    }

    private String scientific(BigDecimal value) {
        BigDecimal shown = this == FIVE ? value.round(new MathContext(SIGNIFICANT)) : value;
        return shown.stripTrailingZeros().toString();
    }

    private static BigDecimal rounded(BigDecimal value) {
        int magnitude = value.precision() - value.scale();
        return value.setScale(Math.max(0, SIGNIFICANT - magnitude), RoundingMode.HALF_EVEN);
    }
}

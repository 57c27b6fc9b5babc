package dev.headroom.results.input;

import java.util.regex.Pattern;

/** A number as data files write it; Java would also take NaN, Infinity, 0x1p3 and 1d. */
final class Decimal {
    private static final Pattern FORM = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");

    private Decimal() {}

    static boolean is(String text) {
        return FORM.matcher(text).matches();
    }
}

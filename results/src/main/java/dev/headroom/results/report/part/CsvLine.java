package dev.headroom.results.report.part;

import java.util.List;
import java.util.stream.Collectors;

/** A line of comma-separated values (RFC 4180). */
public final class CsvLine {
    private CsvLine() {}

    /** The cells as one line, its end included. */
    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    /** Quoted where RFC 4180 asks for it; a text a spreadsheet would run as a formula is made plain text. */
    private static String quoted(String text) {
        String plain = text.matches("(?s)[=+@\\t].*|-[^0-9.].*") ? "'" + text : text;
        return plain.matches("(?s).*[\",\\r\\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }
}

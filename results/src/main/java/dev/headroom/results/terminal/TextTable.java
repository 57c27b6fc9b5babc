package dev.headroom.results.terminal;

import dev.headroom.results.report.part.Table;
import dev.headroom.results.report.part.Table.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table of the page as lines of text: numbers to the right, words to the left. */
public final class TextTable {
    private static final String GAP = "  ";

    private TextTable() {}

    /** One line a row, the headings first. */
    public static List<String> lines(Table table) {
        int[] widths = IntStream.range(0, table.headings().size())
                .map(column -> width(table, column))
                .toArray();
        List<String> lines = new ArrayList<>();
        lines.add(line(table, table.headings(), widths));
        table.rows()
                .forEach(row ->
                        lines.add(line(table, row.stream().map(TextTable::text).toList(), widths)));
        return lines;
    }

    private static String line(Table table, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - cells.get(i).length());
            line.append(GAP).append(isNumber(table, i) ? padding + cells.get(i) : cells.get(i) + padding);
        }
        return line.toString().stripTrailing();
    }

    private static boolean isNumber(Table table, int column) {
        return table.rows().stream().anyMatch(row -> row.get(column).number());
    }

    private static int width(Table table, int column) {
        return table.rows().stream()
                .mapToInt(row -> text(row.get(column)).length())
                .reduce(table.headings().get(column).length(), Math::max);
    }

    /** A verdict is a word behind the text. */
    private static String text(Cell cell) {
        return (cell.text() + cell.chip().map(chip -> " " + chip.word()).orElse("")).trim();
    }
}

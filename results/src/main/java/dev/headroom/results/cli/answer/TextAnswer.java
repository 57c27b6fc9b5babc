package dev.headroom.results.cli.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An answer as a person reads it: the law, what was given, what follows, what that means. ASCII only. */
final class TextAnswer {
    private TextAnswer() {}

    static String of(Answer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(answer.law() + ": " + answer.formula());
        lines.add("assumes " + answer.assumptions());
        lines.add("");
        lines.addAll(facts(answer.inputs(), Digits.AS_GIVEN));
        lines.add("");
        lines.addAll(facts(answer.results(), Digits.FIVE));
        if (!answer.reading().isEmpty()) {
            lines.add("");
            lines.addAll(answer.reading());
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static List<String> facts(List<? extends Fact> facts, Digits digits) {
        List<String> lines = new ArrayList<>(table(facts, digits));
        facts.stream()
                .filter(Fact.Rows.class::isInstance)
                .map(Fact.Rows.class::cast)
                .forEach(rows -> lines.addAll(grid(rows, digits)));
        return lines;
    }

    private static List<String> table(List<? extends Fact> facts, Digits digits) {
        List<List<String>> cells = facts.stream()
                .filter(f -> !(f instanceof Fact.Rows))
                .map(f -> List.of(f.words(), value(f, digits)))
                .toList();
        return aligned(cells);
    }

    private static List<String> grid(Fact.Rows rows, Digits digits) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(rows.rows().get(0).stream().map(Fact::words).toList());
        rows.rows()
                .forEach(
                        row -> cells.add(row.stream().map(f -> value(f, digits)).toList()));
        List<String> lines = new ArrayList<>(List.of(""));
        lines.addAll(aligned(cells));
        return lines;
    }

    private static List<String> aligned(List<List<String>> rows) {
        return rows.stream()
                .map(row -> {
                    StringBuilder line = new StringBuilder();
                    for (int column = 0; column < row.size(); column++) {
                        line.append(row.get(column)).append(" ".repeat(gap(rows, row, column)));
                    }
                    return line.toString().stripTrailing();
                })
                .toList();
    }

    private static int gap(List<List<String>> rows, List<String> row, int column) {
        int widest = rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0);
        return widest + 2 - row.get(column).length();
    }

    private static String value(Fact fact, Digits digits) {
        if (fact instanceof Fact.Quantity quantity) {
            return digits.text(quantity.value(), quantity.unit());
        }
        if (fact instanceof Fact.Word word) {
            return word.value();
        }
        if (fact instanceof Fact.Range range) {
            return digits.text(range.low(), range.unit()) + " to " + digits.text(range.high(), range.unit());
        }
        return together(((Fact.Group) fact).facts(), digits);
    }

    private static String together(List<Fact> facts, Digits digits) {
        return facts.size() == 1
                ? value(facts.get(0), digits)
                : facts.stream().map(f -> f.words() + " " + value(f, digits)).collect(Collectors.joining(", "));
    }
}

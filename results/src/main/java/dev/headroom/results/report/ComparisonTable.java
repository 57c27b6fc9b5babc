package dev.headroom.results.report;

import dev.headroom.results.Comparison;
import dev.headroom.results.Prediction;
import dev.headroom.results.report.part.Digits;
import dev.headroom.results.report.part.Table;
import dev.headroom.results.report.part.Table.Cell;
import dev.headroom.results.report.part.Table.Chip;
import java.util.List;

/** Predictions against measurements, a row for every quantity and level. */
final class ComparisonTable {
    private static final List<String> HEADINGS = List.of(
            "Quantity", "Level", "Predicted", "Allowed", "Measured [95 % interval]", "n", "Verdict", "Law and method");

    private ComparisonTable() {}

    static Table of(List<Comparison> comparisons) {
        return new Table(
                "Predicted and measured; brackets are 95 % intervals, n counts trials or forks",
                HEADINGS, comparisons.stream().map(ComparisonTable::row).toList());
    }

    /** A prediction with its own uncertainty. */
    static String predicted(Comparison comparison) {
        return comparison
                .predicted()
                .map(p -> sign(p) + Digits.withInterval(p.value(), p.interval(), p.unit()))
                .orElse("none");
    }

    private static List<Cell> row(Comparison c) {
        return List.of(
                Cell.text(c.quantity() + (c.decisive() ? "" : " (not decisive)")),
                Cell.text(Digits.levels(c.levels())),
                Cell.number(predicted(c)),
                Cell.number(c.predicted().map(ComparisonTable::allowed).orElse("")),
                Cell.number(Digits.estimate(c.measured())),
                Cell.number(Long.toString(c.measured().samples())),
                c.verdict().map(v -> Cell.chip(Chip.of(v))).orElse(Cell.text("no prediction")),
                Cell.text(c.predicted().map(p -> p.law() + "; ").orElse("") + "measured by "
                        + c.measured().method()));
    }

    private static String allowed(Prediction p) {
        double amount = p.tolerance().amount();
        String side = p.relation() == Prediction.Relation.EQUALS ? "±" : "";
        if (amount == 0) {
            return "exactly";
        }
        return p.tolerance().kind() == Prediction.Tolerance.Kind.RELATIVE
                ? side + Digits.plain(amount * 100) + " %"
                : side + Digits.plain(amount) + (p.unit().equals("1") ? "" : " " + p.unit());
    }

    private static String sign(Prediction p) {
        return switch (p.relation()) {
            case EQUALS -> "";
            case BELOW -> "< ";
            case ABOVE -> "> ";
        };
    }
}

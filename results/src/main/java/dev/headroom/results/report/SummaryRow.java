package dev.headroom.results.report;

import dev.headroom.results.Check.Severity;
import dev.headroom.results.Comparison;
import dev.headroom.results.Experiment;
import dev.headroom.results.State;
import dev.headroom.results.Verdict;
import dev.headroom.results.plan.Catalogue;
import dev.headroom.results.plan.Claim;
import dev.headroom.results.report.part.Digits;
import dev.headroom.results.report.part.Table.Chip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One experiment in the table at the top of the page.
 *
 * @param id of the experiment
 * @param claim the sentence under test
 * @param what the quantity and level shown, the one that decided
 * @param predicted its prediction
 * @param measured its measurement with interval
 * @param chip the verdict, or how far it came
 * @param flags broken rules: a count and the findings
 * @param begun whether it has a section on the page
 */
record SummaryRow(
        String id,
        String claim,
        String what,
        String predicted,
        String measured,
        Chip chip,
        List<String> flags,
        boolean begun) {
    private static final int MOST_FINDINGS = 2;

    static SummaryRow of(Experiment e) {
        Optional<Comparison> shown = deciding(e.comparisons());
        int points = e.points().size();
        String kept = points == 0 ? "nothing" : points + (points == 1 ? " load point kept" : " load points kept");
        return new SummaryRow(
                e.id(),
                e.claim(),
                shown.map(SummaryRow::what).orElse(e.note()),
                shown.map(ComparisonTable::predicted).orElse("–"),
                shown.map(c -> Digits.estimate(c.measured())).orElse(kept),
                Chip.of(e),
                flags(e),
                true);
    }

    static SummaryRow notBegun(String id) {
        String claim = Catalogue.claims().stream()
                .filter(c -> c.id().equals(id))
                .map(Claim::claim)
                .findFirst()
                .orElse("");
        return new SummaryRow(
                id, claim, "planned, not begun", "–", "–", new Chip("not begun", "■", "stopped"), List.of(), false);
    }

    /** The comparison a verdict hangs on: the first that fails, else the first undecided, else the last decisive. */
    static Optional<Comparison> deciding(List<Comparison> comparisons) {
        List<Comparison> decisive =
                comparisons.stream().filter(Comparison::decisive).toList();
        List<Comparison> from = decisive.isEmpty() ? comparisons : decisive;
        return first(from, Verdict.Fails.class)
                .or(() -> first(from, Verdict.Inconclusive.class))
                .or(() -> from.isEmpty() ? Optional.empty() : Optional.of(from.get(from.size() - 1)));
    }

    private static Optional<Comparison> first(List<Comparison> comparisons, Class<? extends Verdict> kind) {
        return comparisons.stream()
                .filter(c -> c.verdict().filter(kind::isInstance).isPresent())
                .findFirst();
    }

    private static String what(Comparison c) {
        return c.levels().isEmpty() ? c.quantity() : c.quantity() + " at " + Digits.levels(c.levels());
    }

    private static List<String> flags(Experiment e) {
        List<String> flags = new ArrayList<>();
        flag(flags, "void", CheckTable.broken(e, Severity.VOID));
        flag(flags, "warning", CheckTable.broken(e, Severity.WARN));
        flag(flags, "note", CheckTable.broken(e, Severity.NOTE));
        if (e.state() == State.SKIPPED && flags.isEmpty()) {
            flags.add("not measured here");
        }
        return flags;
    }

    private static void flag(List<String> flags, String word, List<String> findings) {
        if (!findings.isEmpty()) {
            String plural = findings.size() == 1 || word.equals("void") ? word : word + "s";
            String shown = String.join("; ", findings.subList(0, Math.min(MOST_FINDINGS, findings.size())));
            flags.add(findings.size() + " " + plural + ": " + shown + (findings.size() > MOST_FINDINGS ? "; …" : ""));
        }
    }
}

package dev.headroom.results.report;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.Experiment;
import dev.headroom.results.report.part.Table;
import dev.headroom.results.report.part.Table.Cell;
import dev.headroom.results.report.part.Table.Chip;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The preconditions of a verdict: every rule that was held against the experiment or its trials, kept or not. */
final class CheckTable {
    private static final int MOST_FINDINGS = 3;

    private CheckTable() {}

    static Table of(Experiment experiment) {
        List<List<Cell>> rows = new ArrayList<>();
        experiment.checks().forEach(c -> rows.add(row(List.of(c), "experiment")));
        ofTrials(experiment).values().forEach(checks -> rows.add(row(checks, trials(checks.size()))));
        return new Table(
                "Preconditions checked; rule numbers are those of the method",
                List.of("Rule", "Precondition", "Checked on", "Result", "Finding"),
                rows);
    }

    /** Broken rules of that severity, on the experiment or any of its trials, as sentences. */
    static List<String> broken(Experiment experiment, Severity severity) {
        return Stream.concat(
                        experiment.checks().stream(),
                        experiment.points().stream().flatMap(p -> p.checks().stream()))
                .filter(c -> !c.passed() && c.severity() == severity)
                .map(Check::finding)
                .distinct()
                .toList();
    }

    private static Map<String, List<Check>> ofTrials(Experiment experiment) {
        return experiment.points().stream()
                .flatMap(p -> p.checks().stream())
                .collect(Collectors.groupingBy(
                        c -> c.rule().number() + " " + c.name(), LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Cell> row(List<Check> checks, String where) {
        List<Check> broken = checks.stream().filter(c -> !c.passed()).toList();
        Check first = checks.get(0);
        return List.of(
                Cell.text(first.rule().number() + " " + first.rule().title()),
                Cell.text(first.name()),
                Cell.text(where),
                Cell.chip(broken.isEmpty() ? new Chip("kept", "✓", "kept") : chip(broken, checks.size())),
                Cell.text(findings(broken.isEmpty() ? checks.subList(0, 1) : broken)));
    }

    private static Chip chip(List<Check> broken, int of) {
        String count = of == 1 ? "broken" : "broken in " + broken.size() + " of " + of;
        Severity worst = broken.stream()
                .map(Check::severity)
                .min(java.util.Comparator.naturalOrder())
                .orElseThrow();
        return switch (worst) {
            case VOID -> new Chip(count + ": void", "∅", "void");
            case WARN -> new Chip(count + ": warning", "!", "warning");
            case NOTE -> new Chip(count + ": note", "i", "stopped");
        };
    }

    private static String findings(List<Check> checks) {
        List<String> all = checks.stream().map(Check::finding).distinct().toList();
        String shown = all.stream().limit(MOST_FINDINGS).collect(Collectors.joining("; "));
        return all.size() > MOST_FINDINGS ? shown + "; and " + (all.size() - MOST_FINDINGS) + " more" : shown;
    }

    private static String trials(int count) {
        return count == 1 ? "1 trial" : "each of " + count + " trials";
    }
}

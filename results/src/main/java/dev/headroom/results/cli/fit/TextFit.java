package dev.headroom.results.cli.fit;

import dev.headroom.results.fit.FittedLaw;
import dev.headroom.results.report.fit.FitFindings;
import dev.headroom.results.report.fit.FittedSeries;
import dev.headroom.results.report.part.Table;
import dev.headroom.results.terminal.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** A fit as a person at a terminal reads it. */
final class TextFit {
    private TextFit() {}

    static String of(FittedSeries fitted, Glyphs glyphs) {
        FitFindings findings = FitFindings.of(fitted);
        List<String> lines = new ArrayList<>();
        lines.add(findings.title());
        lines.add(findings.scope() + "; seed " + fitted.seed());
        lines.addAll(fitted.series().notes());
        add(lines, findings.coefficients());
        add(lines, findings.laws());
        lines.addAll(List.of("", "Chosen: " + findings.choice(), "  because " + findings.because(), "Evidence:"));
        findings.evidence().forEach(e -> lines.add("  - " + e));
        lines.add("");
        lines.addAll(findings.sentences());
        add(lines, findings.serialFractions());
        findings.heldOut().ifPresent(table -> {
            add(lines, table);
            lines.add(findings.heldOutFinding());
        });
        lines.add("");
        lines.addAll(chart(fitted, glyphs));
        return glyphs.plain(String.join(System.lineSeparator(), lines));
    }

    private static void add(List<String> lines, Table table) {
        lines.add("");
        lines.add(table.caption());
        lines.addAll(TextTable.lines(table));
    }

    private static List<String> chart(FittedSeries fitted, Glyphs glyphs) {
        Optional<FittedLaw> chosen = fitted.fit().chosen();
        Optional<DoubleUnaryOperator> curve = chosen.map(law -> law.curve()::throughput);
        String unit = fitted.series().unit();
        return new TextChart(
                        fitted.series().concurrency(),
                        fitted.series().throughput() + (unit.equals("1") ? "" : " (" + unit + ")"),
                        glyphs)
                .lines(
                        fitted.series().points(),
                        curve,
                        chosen.map(law -> law.law().word()).orElse(""));
    }
}

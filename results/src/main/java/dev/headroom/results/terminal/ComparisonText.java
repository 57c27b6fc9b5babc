package dev.headroom.results.terminal;

import dev.headroom.results.beside.ComparedGroup;
import dev.headroom.results.beside.SideBySide;
import dev.headroom.results.beside.trait.ComparedRun;
import dev.headroom.results.report.beside.BesideReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Several runs beside each other as text. */
public final class ComparisonText {
    private ComparisonText() {}

    /** What stands beside what and why the rest does not, the warnings, then the tables. */
    public static String text(BesideReport.Written written) {
        SideBySide beside = written.beside();
        List<String> lines = new ArrayList<>();
        for (ComparedGroup group : beside.groups()) {
            lines.add((group.runs().size() == 1 ? "alone: " : "beside each other: ")
                    + group.runs().stream().map(ComparedRun::name).collect(Collectors.joining(" | ")));
            group.warnings().forEach(warning -> lines.add("  warning: " + warning));
            group.onPurpose().forEach(remark -> lines.add("  " + remark));
            group.alone().forEach(remark -> lines.add("  " + remark));
        }
        lines.addAll(beside.apart());
        BesideReport.shortTables(beside).forEach(table -> {
            lines.add("");
            lines.add(table.caption());
            lines.addAll(TextTable.lines(table));
        });
        lines.add("");
        lines.addAll(beside.notes());
        lines.add("report " + written.page());
        lines.add("table " + written.table());
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }
}

package dev.headroom.results.report.beside;

import dev.headroom.results.beside.QuantityTable;
import dev.headroom.results.beside.SideBySide;
import dev.headroom.results.beside.trait.Trait;
import dev.headroom.results.file.AtomicText;
import dev.headroom.results.report.part.Table;
import dev.headroom.results.report.part.Templates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The report of several runs: one page a person can mail, and its numbers as a table for other programs. */
public final class BesideReport {
    private BesideReport() {}

    /**
     * What a comparison wrote and says.
     *
     * @param beside the runs
     * @param page where the page lies
     * @param table where its numbers lie
     */
    public record Written(SideBySide beside, Path page, Path table) {}

    /**
     * Reads runs and writes their comparison.
     *
     * @param runs folders of at least two runs, or their run files
     * @param across traits that may differ because the user says so
     * @param output the page; without it {@code comparison.html} beside the folder of the first run
     * @param reproduce the command that makes it again
     * @throws dev.headroom.results.file.UnreadableRun if one of them is no run
     * @throws dev.headroom.results.beside.Incomparable if they cannot be put beside each other, or not be written there
     */
    public static Written write(List<Path> runs, Set<Trait> across, Optional<Path> output, String reproduce) {
        SideBySide beside = SideBySide.of(new NamedRuns(runs).read(), across);
        Path page = ComparisonFile.of(runs.get(0), output);
        write(beside, reproduce, page);
        return new Written(beside, page, table(page));
    }

    private static void write(SideBySide beside, String reproduce, Path page) {
        AtomicText.write(table(page), BesideCsv.text(beside));
        AtomicText.write(page, html(beside, reproduce));
    }

    private static Path table(Path page) {
        return page.resolveSibling(String.valueOf(page.getFileName()).replaceFirst("\\.html$", "") + ".csv");
    }

    static String html(SideBySide beside, String reproduce) {
        BesidePage page = BesidePage.of(beside, reproduce);
        return Templates.html("beside/page.jte", page, page.charts());
    }

    /** What a person at a terminal sees: what differs, then the one table of a sweep or those of every experiment. */
    public static List<Table> shortTables(SideBySide beside) {
        List<Table> tables = new ArrayList<>(List.of(RunTables.differences(beside.runs(), beside.differences())));
        RunTables.overview(beside).ifPresent(tables::add);
        beside.groups().stream().filter(group -> group.runs().size() > 1).forEach(group -> {
            BesideTables of = new BesideTables(group.runs(), group.warnings());
            group.experiments().forEach(experiment -> {
                experiment.quantities().stream()
                        .filter(QuantityTable::decisive)
                        .forEach(table -> tables.add(named(experiment.id(), of.quantity(table))));
                experiment.repeated().forEach(table -> of.changes(table)
                        .ifPresent(changes -> tables.add(named(experiment.id(), changes))));
            });
        });
        return List.copyOf(tables);
    }

    private static Table named(String experiment, Table table) {
        return new Table(experiment + ": " + table.caption(), table.headings(), table.rows());
    }
}

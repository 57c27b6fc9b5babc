package dev.headroom.results.report.beside;

import dev.headroom.results.beside.ComparedExperiment;
import dev.headroom.results.beside.ComparedGroup;
import dev.headroom.results.beside.SideBySide;
import dev.headroom.results.beside.trait.ComparedRun;
import dev.headroom.results.file.Version;
import dev.headroom.results.report.chart.Chart;
import dev.headroom.results.report.chart.FigureChart;
import dev.headroom.results.report.part.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the page of several runs says, before it is drawn.
 *
 * @param title names the runs
 * @param apart why some runs do not stand beside others
 * @param notes how the comparison is to be read
 * @param runs which runs
 * @param differences what differs between them
 * @param alike what does not
 * @param overview a sweep's cells, where a sweep measured
 * @param groups runs that stand beside each other
 * @param reproduce the command that makes the page again
 * @param written version of the harness and seed of the bootstrap
 */
record BesidePage(
        String title,
        List<String> apart,
        List<String> notes,
        Table runs,
        Table differences,
        Table alike,
        Optional<Table> overview,
        List<Group> groups,
        String reproduce,
        String written) {
    /**
     * Runs that stand beside each other.
     *
     * @param title names them
     * @param warnings traits that differ and were compared because the user asked
     * @param remarks what else a reader must know
     * @param experiments what they measured
     */
    record Group(String title, List<String> warnings, List<String> remarks, List<Part> experiments) {}

    /**
     * One experiment.
     *
     * @param anchor id on the page
     * @param id of the experiment
     * @param claim the sentence under test
     * @param verdicts of each run
     * @param chart a series a run, where there is something to draw
     * @param quantities what the runs concluded
     * @param repeated what their forks or trials measured, and what changed
     */
    record Part(
            String anchor,
            String id,
            String claim,
            Table verdicts,
            Optional<Chart> chart,
            List<Table> quantities,
            List<Table> repeated) {}

    static BesidePage of(SideBySide beside, String reproduce) {
        List<Group> groups = new ArrayList<>();
        for (ComparedGroup group : beside.groups()) {
            groups.add(group(group, "group-" + (groups.size() + 1)));
        }
        return new BesidePage(
                names(beside.runs()),
                beside.apart(),
                beside.notes(),
                RunTables.runs(beside.runs()),
                RunTables.differences(beside.runs(), beside.differences()),
                RunTables.alike(beside.differences()),
                RunTables.overview(beside),
                groups,
                reproduce,
                "Written by Headroom " + Version.current() + ", bootstrap of seed " + beside.seed());
    }

    private static String names(List<ComparedRun> runs) {
        return runs.stream().map(ComparedRun::name).collect(Collectors.joining(" | "));
    }

    private static Group group(ComparedGroup group, String anchor) {
        List<String> remarks = new ArrayList<>(group.onPurpose());
        group.alone().forEach(sentence -> remarks.add(sentence + "."));
        List<Part> parts = new ArrayList<>();
        for (ComparedExperiment experiment : group.experiments()) {
            parts.add(part(experiment, group, anchor + "-" + (parts.size() + 1)));
        }
        String title = (group.runs().size() == 1 ? "Alone: " : "Beside each other: ") + names(group.runs());
        return new Group(title, group.warnings(), remarks, parts);
    }

    private static Part part(ComparedExperiment experiment, ComparedGroup group, String anchor) {
        BesideTables tables = new BesideTables(group.runs(), group.warnings());
        List<Table> repeated = new ArrayList<>();
        experiment.repeated().forEach(table -> {
            repeated.add(tables.repeated(table));
            tables.changes(table).ifPresent(repeated::add);
        });
        return new Part(
                anchor,
                experiment.id(),
                experiment.claim(),
                tables.verdicts(experiment),
                Plotted.of(experiment)
                        .map(plotted -> FigureChart.of(
                                anchor + "-chart", new BesideFigure(plotted, group.runs(), group.warnings()).figure())),
                experiment.quantities().stream().map(tables::quantity).toList(),
                repeated);
    }

    /** Every chart of the page. */
    List<Chart> charts() {
        return groups.stream()
                .flatMap(group -> group.experiments().stream())
                .flatMap(part -> part.chart().stream())
                .toList();
    }
}

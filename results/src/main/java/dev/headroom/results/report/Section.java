package dev.headroom.results.report;

import dev.headroom.results.Experiment;
import dev.headroom.results.SystemFacts;
import dev.headroom.results.Verdict;
import dev.headroom.results.report.chart.Chart;
import dev.headroom.results.report.chart.FigureChart;
import dev.headroom.results.report.chart.Latencies;
import dev.headroom.results.report.chart.PercentileChart;
import dev.headroom.results.report.part.Table;
import dev.headroom.results.report.part.Table.Cell;
import dev.headroom.results.report.part.Table.Chip;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One experiment on the page.
 *
 * @param id of the experiment
 * @param claim the sentence under test
 * @param why why the law says so
 * @param chip its verdict, or how far it came
 * @param because the reasons of the verdict; blank without one
 * @param note why it ended early; blank otherwise
 * @param figures charts of its findings
 * @param latencies percentile plots, response time first
 * @param comparisons predictions against measurements
 * @param checks preconditions
 * @param points trials
 * @param systems what was driven, with its settings
 * @param reproduce the command that measures it again
 */
record Section(
        String id,
        String claim,
        String why,
        Chip chip,
        String because,
        String note,
        List<Chart> figures,
        List<Timing> latencies,
        Table comparisons,
        Table checks,
        Table points,
        Table systems,
        String reproduce) {
    /**
     * Latencies of one kind.
     *
     * @param name what was timed
     * @param chart its percentile plot, where samples suffice
     * @param table its percentiles
     * @param missing files that could not be read, in one sentence; blank where all were
     */
    record Timing(String name, Optional<Chart> chart, Table table, String missing) {}

    static Section of(Experiment e, Path runFolder) {
        List<Chart> figures = new ArrayList<>();
        e.figures().forEach(f -> figures.add(FigureChart.of(e.id() + "-figure-" + (figures.size() + 1), f)));
        List<Timing> latencies = new ArrayList<>();
        for (String name : Latencies.names(e.points())) {
            latencies.add(
                    timing(e.id() + "-latency-" + (latencies.size() + 1), Latencies.read(runFolder, e.points(), name)));
        }
        return new Section(
                e.id(),
                e.claim(),
                e.why(),
                Chip.of(e),
                e.verdict().map(Verdict::because).orElse(""),
                e.note(),
                figures,
                latencies,
                ComparisonTable.of(e.comparisons()),
                CheckTable.of(e),
                PointTable.of(e.points()),
                systems(e.systems()),
                e.reproduce());
    }

    private static Timing timing(String id, Latencies latencies) {
        String missing = latencies.missing().isEmpty()
                ? ""
                : "Left out, as the file could not be read: " + String.join(", ", latencies.missing()) + ".";
        return new Timing(latencies.name(), PercentileChart.of(id, latencies), LatencyTable.of(latencies), missing);
    }

    private static Table systems(List<SystemFacts> systems) {
        List<List<Cell>> rows = new ArrayList<>();
        for (SystemFacts s : systems) {
            rows.add(List.of(Cell.text(s.name()), Cell.text("version"), Cell.text(s.version() + ", as " + s.way())));
            s.settings().forEach((k, v) -> rows.add(List.of(Cell.text(s.name()), Cell.text(k), Cell.text(v))));
        }
        return new Table("Systems driven and their settings", List.of("System", "Setting", "Value"), rows);
    }

    /** Every chart of the section in the order of the page. */
    List<Chart> charts() {
        List<Chart> all = new ArrayList<>(figures);
        latencies.forEach(t -> t.chart().ifPresent(all::add));
        return all;
    }
}

package dev.headroom.results.report;

import dev.headroom.results.report.chart.Latencies;
import dev.headroom.results.report.chart.PercentileChart;
import dev.headroom.results.report.part.Digits;
import dev.headroom.results.report.part.Table;
import dev.headroom.results.report.part.Table.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Percentiles of merged latencies, each only where samples enough lie beyond it (rule 4). */
final class LatencyTable {
    private static final Map<String, Double> PERCENTILES =
            new java.util.TreeMap<>(Map.of("p50", 0.5, "p90", 0.9, "p99", 0.99, "p99.9", 0.999, "p99.99", 0.9999));

    private LatencyTable() {}

    static Table of(Latencies latencies) {
        List<String> headings = new ArrayList<>(List.of("Level", "Trials merged", "n"));
        headings.addAll(PERCENTILES.keySet());
        headings.add("max");
        List<List<Cell>> rows = new ArrayList<>();
        latencies.levels().forEach((level, merged) -> {
            Histogram histogram = merged.histogram();
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.text(Digits.levels(level)),
                    Cell.number(Integer.toString(merged.trials())),
                    Cell.number(Digits.number((double) histogram.getTotalCount()))));
            PERCENTILES.values().forEach(p -> row.add(Cell.number(percentile(histogram, p))));
            row.add(Cell.number(Digits.value((double) histogram.getMaxValue(), "ns")));
            rows.add(row);
        });
        return new Table("Percentiles of the " + latencies.name() + " over all trials merged", headings, rows);
    }

    private static String percentile(Histogram histogram, double fraction) {
        if (!PercentileChart.supports(histogram.getTotalCount(), fraction)) {
            long needed = Math.round(PercentileChart.LEAST_BEYOND / (1 - fraction));
            return "needs n = " + Digits.number((double) needed);
        }
        return Digits.value((double) histogram.getValueAtPercentile(fraction * 100), "ns");
    }
}

package dev.headroom.results.report;

import dev.headroom.results.report.chart.Latencies;
import dev.headroom.results.report.part.Digits;
import dev.headroom.results.report.part.Table;
import dev.headroom.results.report.part.Table.Cell;
import dev.headroom.results.statistics.MeasuredPercentile;
import dev.headroom.results.statistics.SampleSize;
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
        return new Table(
                "Percentiles of the " + latencies.name() + " over all trials merged, [95 % interval by ranks]",
                headings,
                rows);
    }

    private static String percentile(Histogram histogram, double fraction) {
        if (histogram.getTotalCount() == 0) {
            return "–";
        }
        MeasuredPercentile percentile = MeasuredPercentile.of(histogram, fraction);
        if (!percentile.shown()) {
            String needed = "needs n = " + Digits.number((double) SampleSize.neededFor(fraction));
            return percentile
                    .missingBound()
                    .map(sentence -> needed + "; " + sentence)
                    .orElse(needed);
        }
        String low = percentile.low().isPresent() ? nanos(percentile.low().getAsDouble()) : "≤ min";
        String high = percentile.high().isPresent() ? nanos(percentile.high().getAsDouble()) : "≥ max";
        return nanos(percentile.value()) + " [" + low + ", " + high + "]"
                + percentile.missingBound().map(sentence -> "; " + sentence).orElse("");
    }

    private static String nanos(double value) {
        return Digits.value(value, "ns");
    }
}

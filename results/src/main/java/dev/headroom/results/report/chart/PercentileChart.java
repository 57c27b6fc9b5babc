package dev.headroom.results.report.chart;

import dev.headroom.results.figure.Axis.Scale;
import dev.headroom.results.figure.Series.Role;
import dev.headroom.results.report.chart.Chart.Kind;
import dev.headroom.results.report.chart.Chart.Line;
import dev.headroom.results.report.chart.Chart.Ruler;
import dev.headroom.results.report.chart.Chart.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/** Latency by percentile, as HdrHistogram plots it: the tail is stretched by placing p at 1/(1-p). */
public final class PercentileChart {
    /** Fewest samples that must lie beyond a percentile for it to be shown (rule 4). */
    public static final int LEAST_BEYOND = 10;

    private static final double NANOS_PER_MILLI = 1e6;
    private static final int TICKS_PER_HALVING = 8;

    private PercentileChart() {}

    /** The plot of these latencies; empty where no level has samples enough for a median. */
    public static Optional<Chart> of(String id, Latencies latencies) {
        List<Line> lines = new ArrayList<>();
        latencies.levels().forEach((level, merged) -> {
            if (supports(merged.histogram().getTotalCount(), 0.5)) {
                lines.add(line(level, merged));
            }
        });
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Chart(
                id,
                Kind.PERCENTILES,
                "Percentiles of the " + latencies.name(),
                new Ruler("percentile, placed at 1/(1-p)", "1", Scale.LOGARITHMIC, false, false, Optional.empty()),
                new Ruler(latencies.name(), "ms", Scale.LINEAR, true, false, Optional.empty()),
                List.of(),
                lines,
                "Trials are merged by adding their histograms. A line ends where fewer than " + LEAST_BEYOND
                        + " samples lie beyond (rule 4)."));
    }

    /** Whether {@code samples} are enough for the percentile (rule 4). */
    public static boolean supports(long samples, double fraction) {
        return samples * (1 - fraction) >= LEAST_BEYOND - 1e-9;
    }

    private static Line line(SortedMap<String, String> level, Latencies.Merged merged) {
        Histogram histogram = merged.histogram();
        List<Spot> spots = new ArrayList<>();
        for (HistogramIterationValue step : histogram.percentiles(TICKS_PER_HALVING)) {
            double fraction = step.getPercentile() / 100;
            if (supports(histogram.getTotalCount(), fraction)) {
                spots.add(new Spot(
                        1 / (1 - fraction),
                        step.getValueIteratedTo() / NANOS_PER_MILLI,
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        String name = level.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return new Line(name, Role.MEASURED, Optional.of(histogram.getTotalCount()), spots);
    }
}

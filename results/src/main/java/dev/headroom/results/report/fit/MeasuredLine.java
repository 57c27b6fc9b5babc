package dev.headroom.results.report.fit;

import dev.headroom.results.figure.Series.Role;
import dev.headroom.results.fit.ScalingPoint;
import dev.headroom.results.report.chart.Chart.Line;
import dev.headroom.results.report.chart.Chart.Spot;
import dev.headroom.results.statistics.StudentInterval;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The points as drawn: the mean of each size with its interval where all have trials enough, else every point. */
final class MeasuredLine {
    private MeasuredLine() {}

    static Line of(List<ScalingPoint> points) {
        SortedMap<Double, List<ScalingPoint>> sizes = points.stream()
                .collect(Collectors.groupingBy(ScalingPoint::concurrency, TreeMap::new, Collectors.toList()));
        if (sizes.values().stream().anyMatch(trials -> trials.size() < StudentInterval.FEWEST_VALUES)) {
            List<Spot> all = points.stream()
                    .sorted(Comparator.comparingDouble(ScalingPoint::concurrency))
                    .map(p -> new Spot(p.concurrency(), p.throughput(), Optional.empty(), Optional.empty()))
                    .toList();
            return new Line("measured", Role.MEASURED, Optional.of((long) points.size()), all);
        }
        List<Spot> means = sizes.entrySet().stream()
                .map(size -> mean(size.getKey(), size.getValue()))
                .toList();
        return new Line("measured, mean of trials", Role.MEASURED, Optional.empty(), means);
    }

    private static Spot mean(double concurrency, List<ScalingPoint> trials) {
        double[] values = trials.stream().mapToDouble(ScalingPoint::throughput).toArray();
        StudentInterval interval = StudentInterval.of(values).orElseThrow();
        return new Spot(
                concurrency,
                interval.mean(),
                Optional.of(interval.bounds().low()),
                Optional.of(interval.bounds().high()));
    }
}

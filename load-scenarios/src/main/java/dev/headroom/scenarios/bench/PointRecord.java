package dev.headroom.scenarios.bench;

import dev.headroom.results.LoadPoint;
import dev.headroom.results.LoadPoint.HistogramFile;
import dev.headroom.results.LoadPoint.Measure;
import dev.headroom.results.State;
import dev.headroom.scenarios.measure.Latency;
import dev.headroom.scenarios.measure.PointResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** A measured point in the words of the run file. */
final class PointRecord {
    private static final double MILLI = 1e6;

    private PointRecord() {}

    static LoadPoint of(
            PointResult result,
            SortedMap<String, String> levels,
            int trial,
            int order,
            Map<String, Double> cpus,
            String folder) {
        return new LoadPoint(
                result.name(),
                levels,
                trial,
                order,
                result.valid() ? State.MEASURED : State.VOID,
                Instant.ofEpochMilli(result.window().fromEpochMillis()),
                result.window().untilNanos() - result.window().fromNanos(),
                measures(result, cpus),
                result.checks(),
                result.files().entrySet().stream()
                        .filter(file -> file.getValue().endsWith(".hlog"))
                        .map(file -> new HistogramFile(file.getKey() + " time", folder + "/" + file.getValue()))
                        .toList());
    }

    private static List<Measure> measures(PointResult result, Map<String, Double> cpus) {
        List<Measure> measures = new ArrayList<>(List.of(
                new Measure("offered rate", "1/s", result.offeredPerSecond()),
                new Measure("achieved rate", "1/s", result.achievedPerSecond()),
                new Measure("errors", "1", result.errors()),
                new Measure("time-outs", "1", result.timeOuts()),
                new Measure("sheds", "1", result.sheds()),
                new Measure("requests in flight", "1", result.inFlight().mean()),
                new Measure(
                        "growth of requests in flight", "1/s", result.inFlight().growthPerSecond()),
                new Measure("generator CPU share", "1", result.health().cpuShare())));
        latency(measures, "response time", result.response());
        latency(measures, "service time", result.service());
        latency(measures, "lag", result.lag());
        result.answers()
                .replicas()
                .forEach((replica, count) -> measures.add(new Measure("answers of " + replica, "1", count)));
        result.answers()
                .details()
                .forEach((detail, count) -> measures.add(new Measure("answers from " + detail, "1", count)));
        result.answers()
                .tiers()
                .forEach((tier, time) -> measures.add(new Measure("mean time in " + tier, "ms", time.meanMillis())));
        result.observed().forEach((what, value) -> measures.add(new Measure(what, "1", value)));
        cpus.forEach((node, used) -> measures.add(new Measure("CPUs used by " + node, "CPU", used)));
        return measures;
    }

    private static void latency(List<Measure> measures, String what, Latency latency) {
        if (latency.count() > 0) {
            measures.add(new Measure("mean " + what, "ms", latency.meanNanos() / MILLI));
            latency.percentileNanos()
                    .forEach((percentile, nanos) ->
                            measures.add(new Measure(percentile + " " + what, "ms", nanos / MILLI)));
            measures.add(new Measure("maximum " + what, "ms", latency.maximumNanos() / MILLI));
        }
    }
}

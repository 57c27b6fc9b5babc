package dev.headroom.results.input;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.results.fit.ScalingPoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Points of a JMH result: a series for each benchmark, mode and parameters, a point for each fork (rule 6).
 *
 * <p>Throughput is taken as it is; a time for each operation of {@code n} threads becomes {@code n / time}.
 */
final class JmhPoints {
    private static final String MANY_THREADS = "; run it once for each thread count with -t 1 -rf json -rff t1.json,"
            + " -t 2 and so on, and join the files: jq -s add t*.json > all.json";

    private JmhPoints() {}

    static boolean wrote(JsonNode root) {
        return root.isArray()
                && !root.isEmpty()
                && root.get(0).has("benchmark")
                && root.get(0).has("primaryMetric");
    }

    static List<MeasuredSeries> read(Path file, JsonNode root) {
        Map<String, List<JmhResult>> series = new LinkedHashMap<>();
        for (JsonNode node : root) {
            JmhResult result = JmhResult.of(file, node);
            series.computeIfAbsent(result.series(), name -> new ArrayList<>()).add(result);
        }
        List<MeasuredSeries> all = new ArrayList<>();
        series.forEach((name, results) -> all.add(series(name, results)));
        if (all.stream().allMatch(s -> s.sizes() < 2)) {
            throw new UnreadablePoints(file + " has no benchmark with at least 2 thread counts; "
                    + all.get(0).name() + " has " + threads(all.get(0)) + MANY_THREADS);
        }
        return all;
    }

    private static String threads(MeasuredSeries series) {
        double threads = series.points().get(0).concurrency();
        return threads == 1 ? "1 thread only" : (long) threads + " threads only";
    }

    private static MeasuredSeries series(String name, List<JmhResult> results) {
        Map<Integer, Integer> forks = new TreeMap<>();
        List<ScalingPoint> points = new ArrayList<>();
        for (JmhResult result : results) {
            for (double rate : result.ratesOfForks()) {
                int fork = forks.merge(result.threads(), 1, Integer::sum);
                points.add(new ScalingPoint(result.threads(), rate, Integer.toString(fork)));
            }
        }
        List<String> notes = new ArrayList<>();
        notes.add("One point a fork: the mean of its iterations.");
        if (!results.get(0).unit().isRate()) {
            notes.add("JMH measured the time of an operation (mode "
                    + results.get(0).mode() + "); throughput is threads / time.");
        }
        return new MeasuredSeries(name, "threads", "throughput", "ops/s", points, notes);
    }
}

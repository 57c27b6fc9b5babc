package dev.headroom.benchmarks.jar.fork;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.results.input.JmhUnit;
import dev.headroom.results.statistics.Confidence;
import dev.headroom.results.statistics.series.SteadyState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What one fork of somebody's benchmark measured.
 *
 * @param throughputs operations a second of all threads together, one for each iteration in order
 * @param threads JMH's threads
 * @param json JMH's own entry
 */
public record JarSample(List<Double> throughputs, int threads, JsonNode json) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public JarSample {
        throughputs = List.copyOf(throughputs);
    }

    /** The entries of a result file. */
    static List<JsonNode> entries(Path file) throws IOException {
        List<JsonNode> entries = new ArrayList<>();
        JSON.readTree(file.toFile()).forEach(entries::add);
        return entries;
    }

    /** The sample of one entry of a single fork. */
    public static JarSample of(JsonNode entry) {
        JsonNode metric = entry.path("primaryMetric");
        String unit = metric.path("scoreUnit").asText();
        int threads = entry.path("threads").asInt();
        JmhUnit known = JmhUnit.of(unit)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the unit must be a rate such as ops/s or a time such as us/op, was " + unit));
        List<Double> rates = new ArrayList<>();
        for (JsonNode score : metric.path("rawData").path(0)) {
            rates.add(known.rate(score.asDouble(), threads));
        }
        return new JarSample(rates, threads, entry);
    }

    /** The fork's one number: noise is one-sided, so the mean would be the worst choice. */
    public double throughput() {
        return Confidence.median(array());
    }

    /** Of the least disturbed iteration, as a cross-check. */
    public double bestThroughput() {
        return throughputs.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** Whether the iterations had settled. */
    public SteadyState steadyState() {
        return SteadyState.ofTimes(
                throughputs.stream().mapToDouble(rate -> 1 / rate).toArray(), "iterations");
    }

    private double[] array() {
        return throughputs.stream().mapToDouble(Double::doubleValue).toArray();
    }
}

package dev.headroom.benchmarks.jar.fork;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.benchmarks.jar.JmhCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.openjdk.jmh.util.ListStatistics;

/**
 * JMH's own JSON of single-fork runs, merged so that every level is one entry with its true number of forks, which JMH's
 * viewers open. Scores are JMH's: means over iterations, with its interval at 99.9 %.
 */
public final class MergedJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double CONFIDENCE = 0.999;
    private static final double[] PERCENTILES = {0, 50, 90, 95, 99, 99.9, 99.99, 99.999, 99.9999, 100};

    private final String jvm;
    private final TreeMap<String, List<ObjectNode>> levels = new TreeMap<>();

    /** {@code jvm} is the true path of the forks' JVM: JMH only saw its launcher. */
    public MergedJson(Path jvm) {
        this.jvm = jvm.toString();
    }

    /**
     * Adds a fork on {@code cores} cores, which its parameters then say: viewers tell entries apart by nothing else.
     *
     * @param pinned the arguments of its launcher, which JMH did not see
     */
    public void add(JsonNode fork, int cores, List<String> pinned) {
        ObjectNode entry = fork.deepCopy();
        entry.put("jvm", jvm);
        ArrayNode arguments = entry.putArray("jvmArgs");
        pinned.forEach(arguments::add);
        fork.path("jvmArgs").forEach(argument -> {
            if (!JmhCommand.isOwn(argument.asText())) {
                arguments.add(argument);
            }
        });
        ObjectNode params = entry.withObjectProperty("params");
        if (!params.has("cores")) {
            params.put("cores", Integer.toString(cores));
        }
        String level =
                entry.path("benchmark").asText() + " " + entry.path("mode").asText() + " " + params;
        levels.computeIfAbsent(level, key -> new ArrayList<>()).add(entry);
    }

    /** Writes all forks so far, replacing the file at once, never half. */
    public void write(Path file) throws IOException {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        levels.values().forEach(forks -> all.add(merged(forks)));
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all));
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static ObjectNode merged(List<ObjectNode> forks) {
        ObjectNode level = forks.get(0).deepCopy();
        level.put("forks", forks.size());
        level.set(
                "primaryMetric",
                metric(forks.stream().map(fork -> fork.path("primaryMetric")).toList()));
        ObjectNode secondary = JsonNodeFactory.instance.objectNode();
        Iterator<String> names = forks.get(0).path("secondaryMetrics").fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            secondary.set(
                    name,
                    metric(forks.stream()
                            .map(fork -> fork.path("secondaryMetrics").path(name))
                            .toList()));
        }
        level.set("secondaryMetrics", secondary);
        return level;
    }

    private static ObjectNode metric(List<JsonNode> forks) {
        ArrayNode raw = JsonNodeFactory.instance.arrayNode();
        List<Double> scores = new ArrayList<>();
        for (JsonNode fork : forks) {
            for (JsonNode iterations : fork.path("rawData")) {
                raw.add(iterations);
                iterations.forEach(score -> scores.add(score.asDouble()));
            }
        }
        ListStatistics statistics = new ListStatistics(
                scores.stream().mapToDouble(Double::doubleValue).toArray());
        ObjectNode metric = forks.get(0).deepCopy();
        put(metric, "score", statistics.getMean());
        put(metric, "scoreError", statistics.getMeanErrorAt(CONFIDENCE));
        double[] interval = statistics.getConfidenceIntervalAt(CONFIDENCE);
        metric.set(
                "scoreConfidence",
                JsonNodeFactory.instance.arrayNode().add(text(interval[0])).add(text(interval[1])));
        ObjectNode percentiles = JsonNodeFactory.instance.objectNode();
        for (double percentile : PERCENTILES) {
            put(percentiles, Double.toString(percentile), statistics.getPercentile(percentile));
        }
        metric.set("scorePercentiles", percentiles);
        metric.set("rawData", raw);
        return metric;
    }

    private static void put(ObjectNode node, String name, double value) {
        node.set(name, text(value));
    }

    /** As JMH writes it: what is no number, as text. */
    private static JsonNode text(double value) {
        return Double.isFinite(value)
                ? JsonNodeFactory.instance.numberNode(value)
                : JsonNodeFactory.instance.textNode(Double.toString(value));
    }
}

package dev.headroom.benchmarks.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.results.statistics.Bounds;
import dev.headroom.results.statistics.Confidence;
import dev.headroom.results.statistics.MedianInterval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the sweep itself costs the code it measures: its forks against JMH run by hand, pair by pair. */
public final class Interference {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Interference() {}

    /**
     * Reads {@code hand-N.json}, {@code sweep-N.json} and {@code free-N.json}, N from 1, in the folder {@code arguments[0]}:
     * confined JMH by hand, the sweep's fork, and JMH by hand without confinement.
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        print("the sweep's fork over the same by hand", folder, "sweep", "hand");
        print("confined to one core over not confined, both by hand", folder, "hand", "free");
    }

    private static void print(String what, Path folder, String above, String below) throws IOException {
        List<Double> logs = new ArrayList<>();
        for (int pair = 1; Files.exists(file(folder, above, pair)) && Files.exists(file(folder, below, pair)); pair++) {
            logs.add(Math.log(time(file(folder, above, pair)) / time(file(folder, below, pair))));
        }
        MedianInterval ratio =
                MedianInterval.of(logs.stream().mapToDouble(Double::doubleValue).toArray());
        Bounds bounds = ratio.bounds();
        System.out.printf(
                Locale.ROOT,
                "time per operation, %s: %.4f (95 %% interval %.4f to %.4f, %d pairs)%n",
                what,
                Math.exp(ratio.median()),
                Math.exp(bounds.low()),
                Math.exp(bounds.high()),
                logs.size());
    }

    private static Path file(Path folder, String way, int pair) {
        return folder.resolve(way + "-" + pair + ".json");
    }

    private static double time(Path file) throws IOException {
        List<Double> iterations = new ArrayList<>();
        for (JsonNode score : JSON.readTree(file.toFile())
                .path(0)
                .path("primaryMetric")
                .path("rawData")
                .path(0)) {
            iterations.add(score.asDouble());
        }
        return Confidence.median(
                iterations.stream().mapToDouble(Double::doubleValue).toArray());
    }
}

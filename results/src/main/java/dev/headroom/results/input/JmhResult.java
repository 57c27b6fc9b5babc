package dev.headroom.results.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One entry of a JMH result: one benchmark in one mode, with one set of parameters, on one count of threads.
 *
 * @param series benchmark, mode and parameters
 * @param mode such as {@code thrpt}
 * @param threads running it together
 * @param unit of the scores
 * @param forks the mean score of each fork
 */
record JmhResult(String series, String mode, int threads, JmhUnit unit, List<Double> forks) {
    private static final Set<String> MODES = Set.of("thrpt", "avgt", "sample", "ss");

    static JmhResult of(Path file, JsonNode node) {
        String benchmark = node.path("benchmark").asText();
        String mode = node.path("mode").asText();
        StringBuilder series = new StringBuilder(benchmark).append(' ').append(mode);
        for (Map.Entry<String, JsonNode> param : node.path("params").properties()) {
            series.append(' ')
                    .append(param.getKey())
                    .append('=')
                    .append(param.getValue().asText());
        }
        String place = file + ", " + series + ": ";
        if (!MODES.contains(mode)) {
            throw new UnreadablePoints(place + "the mode must be one of thrpt, avgt, sample, ss, was " + mode);
        }
        int threads = node.path("threads").asInt();
        if (threads < 1) {
            throw new UnreadablePoints(place + "threads must be at least 1, was " + node.path("threads"));
        }
        JsonNode metric = node.path("primaryMetric");
        String unit = metric.path("scoreUnit").asText();
        JmhUnit known = JmhUnit.of(unit)
                .orElseThrow(() -> new UnreadablePoints(
                        place + "the unit must be a rate such as ops/s or a time such as" + " us/op, was " + unit));
        return new JmhResult(series.toString(), mode, threads, known, forks(place, metric));
    }

    /** Operations per second of all threads together, one number a fork. */
    List<Double> ratesOfForks() {
        return forks.stream().map(score -> unit.rate(score, threads)).toList();
    }

    private static List<Double> forks(String place, JsonNode metric) {
        JsonNode raw = metric.path(metric.has("rawData") ? "rawData" : "rawDataHistogram");
        List<Double> means = new ArrayList<>();
        for (JsonNode fork : raw) {
            double sum = 0;
            for (JsonNode iteration : fork) {
                sum += iteration.isArray() ? mean(iteration) : number(iteration);
            }
            double mean = sum / fork.size();
            if (!(mean > 0 && mean < Double.POSITIVE_INFINITY)) {
                throw new UnreadablePoints(place + "the score of fork " + (means.size() + 1)
                        + " must be finite and above 0, was " + mean + "; run the benchmark again");
            }
            means.add(mean);
        }
        if (means.isEmpty()) {
            throw new UnreadablePoints(place
                    + "there is no rawData, which has the scores of each fork; write the result" + " with -rf json");
        }
        return means;
    }

    /** JMH writes the samples of an iteration as pairs of value and count. */
    private static double mean(JsonNode histogram) {
        double sum = 0;
        double count = 0;
        for (JsonNode pair : histogram) {
            sum += number(pair.path(0)) * number(pair.path(1));
            count += number(pair.path(1));
        }
        return sum / count;
    }

    /** JMH writes NaN as text. */
    private static double number(JsonNode value) {
        return value.isNumber() ? value.doubleValue() : Double.NaN;
    }
}

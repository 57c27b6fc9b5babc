package dev.headroom.benchmarks.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.results.Comparison;
import dev.headroom.results.Estimate;
import dev.headroom.results.Experiment;
import dev.headroom.results.Interval;
import dev.headroom.results.Prediction;
import dev.headroom.results.Run;
import dev.headroom.results.Verdict;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.statistics.Bounds;
import dev.headroom.results.statistics.StudentInterval;
import dev.headroom.results.verdict.IntervalRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A sweep of one benchmark beside JMH with its defaults on the same: wall time, interval and verdict of each. */
public final class JmhDefaults {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JmhDefaults() {}

    /**
     * Prints a row.
     *
     * <p>Arguments: the run's folder, JMH's results on 1 and on n threads, n, and the wall times of the
     * sweep and of JMH in seconds.
     */
    public static void main(String[] arguments) throws IOException {
        Run run = RunFolder.read(Path.of(arguments[0]));
        int cores = Integer.parseInt(arguments[3]);
        Experiment experiment = run.experiments().get(0);
        Comparison sweep = experiment.comparisons().stream()
                .filter(c -> c.predicted().isPresent()
                        && Integer.toString(cores).equals(c.levels().get("cores")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the sweep has no speedup on " + cores + " cores"));
        Estimate defaults = speedup(Path.of(arguments[1]), Path.of(arguments[2]));
        double sweepSeconds = Double.parseDouble(arguments[4]);
        double defaultSeconds = Double.parseDouble(arguments[5]);
        Prediction prediction = sweep.predicted().orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "%s%n  sweep         %6.0f s   S(%d) = %s   %s%n  JMH defaults  %6.0f s   S(%d) = %s   %s%n"
                        + "  %.1f times less time; %s verdict%n",
                experiment.id(),
                sweepSeconds,
                cores,
                text(sweep.measured()),
                sweep.verdict().map(Verdict::word).orElse("none"),
                defaultSeconds,
                cores,
                text(defaults),
                IntervalRule.judge(prediction, defaults).word(),
                defaultSeconds / sweepSeconds,
                sweep.verdict()
                                .map(Verdict::word)
                                .equals(Optional.of(
                                        IntervalRule.judge(prediction, defaults).word()))
                        ? "the same"
                        : "not the same");
    }

    private static String text(Estimate speedup) {
        Interval interval = speedup.interval();
        return String.format(
                Locale.ROOT,
                "%.3f (%.3f to %.3f, ±%.1f %%)",
                speedup.value(),
                interval.low(),
                interval.high(),
                50 * (interval.high() - interval.low()) / speedup.value());
    }

    /** JMH's own scores: a fork's mean; Student's intervals over the forks of both levels, in quadrature. */
    private static Estimate speedup(Path one, Path many) throws IOException {
        StudentInterval base = logs(one);
        StudentInterval level = logs(many);
        double value = level.mean() - base.mean();
        double half = Math.hypot(half(base.bounds()), half(level.bounds()));
        return new Estimate(
                Math.exp(value),
                new Interval(Math.exp(value - half), Math.exp(value + half)),
                "1",
                5,
                "ratio of fork means");
    }

    private static double half(Bounds bounds) {
        return bounds.width() / 2;
    }

    /** Logarithms of the throughput of each fork, from time or rate. */
    private static StudentInterval logs(Path file) throws IOException {
        JsonNode entry = JSON.readTree(file.toFile()).path(0);
        boolean rate = entry.path("mode").asText().equals("thrpt");
        List<Double> logs = new ArrayList<>();
        for (JsonNode fork : entry.path("primaryMetric").path("rawData")) {
            double sum = 0;
            for (JsonNode score : fork) {
                sum += score.asDouble();
            }
            double mean = sum / fork.size();
            logs.add(Math.log(rate ? mean : entry.path("threads").asInt() / mean));
        }
        return StudentInterval.of(logs.stream().mapToDouble(Double::doubleValue).toArray())
                .orElseThrow(() -> new IllegalStateException(file + " has too few forks for an interval"));
    }
}

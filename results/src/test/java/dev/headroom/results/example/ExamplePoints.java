package dev.headroom.results.example;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.LoadPoint.HistogramFile;
import dev.headroom.results.LoadPoint.Measure;
import dev.headroom.results.State;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.rule.Rule;
import java.io.FileNotFoundException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/** Load points as the two sides keep them, with real histogram files. */
public final class ExamplePoints {
    private static final int REQUESTS_PER_SECOND = 400;
    private static final int SECONDS = 10;

    private ExamplePoints() {}

    static LoadPoint cores(String experiment, int cores, int trial, int order, double millis) {
        return new LoadPoint(
                experiment + "-" + cores + "-" + trial,
                new TreeMap<>(Map.of("cores", Integer.toString(cores))),
                trial,
                order,
                State.MEASURED,
                ExampleRun.BEGAN.plusSeconds(order * 2L),
                1_600_000_000L,
                List.of(new Measure("time per operation", "ms", millis), new Measure("steal", "1", 0.0004)),
                List.of(new Check(
                        Rule.STEADY_STATE, "steady state", Severity.WARN, true, "last third 0.4 % faster than first")),
                List.of());
    }

    /** A trial against N replicas whose response times are exponential with that mean. */
    public static LoadPoint replicas(RunFolder folder, int replicas, int trial, double meanMillis) {
        String id = "latency-falls-" + replicas + "-" + trial;
        boolean late = replicas == 1 && trial == 3;
        return new LoadPoint(
                id,
                new TreeMap<>(Map.of("replicas", Integer.toString(replicas))),
                trial,
                replicas * 10 + trial,
                State.MEASURED,
                ExampleRun.BEGAN.plusSeconds(replicas * 100L + trial),
                SECONDS * 1_000_000_000L,
                List.of(
                        new Measure("offered rate", "1/s", REQUESTS_PER_SECOND),
                        new Measure("achieved rate", "1/s", REQUESTS_PER_SECOND - 0.4),
                        new Measure("errors", "1", 0)),
                List.of(new Check(
                        Rule.COORDINATED_OMISSION,
                        "coordinated omission",
                        Severity.WARN,
                        !late,
                        late
                                ? "the generator itself was late by p99 7.1 ms; latency below that is not trustworthy"
                                : "the generator was late by p99 0.3 ms")),
                List.of(
                        latencies(folder, id, "response time", meanMillis, trial),
                        latencies(folder, id, "service time", meanMillis / 2, trial + 100)));
    }

    static LoadPoint cache(RunFolder folder) {
        LoadPoint like = replicas(folder, 8, 1, 4);
        return new LoadPoint(
                "cache-aside-1",
                new TreeMap<>(Map.of("cache_seconds", "30")),
                1,
                90,
                State.MEASURED,
                ExampleRun.BEGAN.plusSeconds(900),
                like.durationNanos(),
                List.of(new Measure("hit ratio", "1", 0.6641)),
                List.of(),
                List.of());
    }

    private static HistogramFile latencies(RunFolder folder, String id, String name, double meanMillis, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Path file = folder.subfolder("histograms").resolve(id + "-" + name.replace(' ', '-') + ".hlog");
        try (PrintStream out = new PrintStream(file.toFile())) {
            HistogramLogWriter log = new HistogramLogWriter(out);
            log.outputLogFormatVersion();
            log.outputLegend();
            for (int second = 0; second < SECONDS; second++) {
                Histogram histogram = new Histogram(3);
                for (int i = 0; i < REQUESTS_PER_SECOND; i++) {
                    histogram.recordValue((long) (-Math.log(1 - random.nextDouble()) * meanMillis * 1e6));
                }
                histogram.setStartTimeStamp(second * 1_000L);
                histogram.setEndTimeStamp(second * 1_000L + 1_000);
                log.outputIntervalHistogram(histogram);
            }
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
        return new HistogramFile(name, "histograms/" + file.getFileName());
    }
}

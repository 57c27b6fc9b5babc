package dev.headroom.scenarios.measure;

import dev.headroom.results.statistics.series.SteadyState;
import dev.headroom.scenarios.clock.Outcome;
import dev.headroom.scenarios.clock.TimedRequest;
import dev.headroom.scenarios.clock.Window;
import dev.headroom.scenarios.health.GarbagePauses;
import dev.headroom.scenarios.health.Heartbeat;
import dev.headroom.scenarios.health.InFlight;
import dev.headroom.scenarios.health.InjectorHealth;
import dev.headroom.scenarios.plan.LoadPointSpec;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** Makes a {@link PointResult} and its files out of the raw clocks of a load point that has ended. */
public final class PointMeasurement {
    private final LoadPointSpec spec;
    private final Window window;
    private final List<TimedRequest> requests;

    public PointMeasurement(LoadPointSpec spec, Window window, List<TimedRequest> requests) {
        this.spec = spec;
        this.window = window;
        this.requests = requests;
    }

    /** The index of the first request of the measured part and the index after the last. */
    public int[] measuredIndices() {
        int[] indices = requests.stream()
                .filter(request -> window.holds(request.intendedNanos()))
                .mapToInt(TimedRequest::index)
                .toArray();
        return indices.length == 0 ? new int[] {0, 0} : new int[] {indices[0], indices[indices.length - 1] + 1};
    }

    public PointResult result(
            Heartbeat heartbeat, GarbagePauses pauses, Map<String, Long> failures, Map<String, Double> observed) {
        List<Heartbeat.Beat> beats = heartbeat.within(window);
        Map<Timing, Latency> latencies = new EnumMap<>(Timing.class);
        Map<String, String> files = files(latencies);
        long intended = requests.stream()
                .filter(request -> window.holds(request.intendedNanos()))
                .count();
        long sent = latency(latencies, Timing.LAG).count();
        long timeOuts = count(Outcome.TIMED_OUT);
        long answered = count(Outcome.ANSWERED);
        InjectorHealth health =
                InjectorHealth.of(beats, pauses, Runtime.getRuntime().availableProcessors());
        PointResult measured = new PointResult(
                spec.name(),
                window,
                intended,
                sent,
                answered,
                count(Outcome.ERROR),
                timeOuts,
                count(Outcome.SHED),
                intended / window.seconds(),
                answered / window.seconds(),
                latency(latencies, Timing.RESPONSE),
                latency(latencies, Timing.SERVICE),
                latency(latencies, Timing.LAG),
                Answers.of(requests, window),
                InFlight.of(beats),
                littleInFlight(),
                health,
                new TreeMap<>(failures),
                new TreeMap<>(observed),
                files,
                List.of());
        return measured.with(new DriverRules(spec.model(), measured, steadyState()).checks());
    }

    // Means, not percentiles: a second seldom has samples enough for the tail, and every request counts in its mean.
    private SteadyState steadyState() {
        double[] means = Timing.RESPONSE.perSecond(requests, window).values().stream()
                .mapToDouble(second -> Math.max(1, second.getMean()))
                .toArray();
        return SteadyState.ofTimes(means, "seconds");
    }

    private Map<String, String> files(Map<Timing, Latency> latencies) {
        Map<String, String> files = new TreeMap<>();
        for (Timing timing : Timing.values()) {
            SortedMap<Integer, Histogram> perSecond = timing.perSecond(requests, window);
            latencies.put(timing, Latency.of(Timing.total(perSecond)));
            if (!perSecond.isEmpty()) {
                Path file = spec.outputFolder().resolve(spec.name() + "-" + timing.fileName() + ".hlog");
                HistogramFile.write(file, timing.fileName(), perSecond, window);
                files.put(timing.fileName(), file.getFileName().toString());
            }
        }
        if (spec.keepsRequests()) {
            Path file = spec.outputFolder().resolve(spec.name() + "-requests.csv");
            RequestFile.write(file, requests, window);
            files.put("requests", file.getFileName().toString());
        }
        return files;
    }

    private static Latency latency(Map<Timing, Latency> latencies, Timing timing) {
        return latencies.getOrDefault(timing, Latency.NONE);
    }

    private long count(Outcome outcome) {
        return requests.stream()
                .filter(request -> window.holds(request.intendedNanos()) && request.outcome() == outcome)
                .count();
    }

    // What Little's law says should be in flight: arrivals per second times seconds in flight.
    private double littleInFlight() {
        return requests.stream()
                        .filter(request -> window.holds(request.intendedNanos()) && request.wasSent())
                        .mapToLong(TimedRequest::responseNanos)
                        .sum()
                / 1e9
                / window.seconds();
    }
}

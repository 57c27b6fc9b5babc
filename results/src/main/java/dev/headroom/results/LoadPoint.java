package dev.headroom.results;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.headroom.results.rule.NoMeanOfPercentiles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One trial of one cell of an experiment, as it was measured.
 *
 * @param id unique within the run, usable as a file name
 * @param levels factor to level
 * @param trial number of the repetition, from 1
 * @param order position in the order of execution, from 0
 * @param state whether its numbers may be used
 * @param startedAt when it began
 * @param durationNanos how long it was measured, in nanoseconds
 * @param measures single observations of this trial
 * @param checks rules of the method, held against this trial
 * @param histograms files with its latencies, relative to the run folder
 */
public record LoadPoint(
        String id,
        SortedMap<String, String> levels,
        int trial,
        int order,
        State state,
        Instant startedAt,
        @JsonProperty("duration_ns") long durationNanos,
        List<Measure> measures,
        List<Check> checks,
        List<HistogramFile> histograms) {

    /**
     * A single observation; its interval comes from the trials beside it.
     *
     * @param name such as {@code achieved rate}
     * @param unit such as {@code 1/s}
     * @param value observed value
     */
    public record Measure(String name, String unit, double value) {
        public Measure {
            NoMeanOfPercentiles.checkName(name);
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("measure " + name + " must be finite, was " + value);
            }
        }
    }

    /**
     * A file of latency histograms, one a second.
     *
     * @param name what was timed, such as {@code response time}
     * @param file path relative to the run folder, an {@code .hlog} in nanoseconds
     */
    public record HistogramFile(String name, String file) {}

    public LoadPoint {
        levels = new TreeMap<>(levels);
        measures = List.copyOf(measures);
        checks = List.copyOf(checks);
        histograms = List.copyOf(histograms);
    }

    /** The observation of that name, if this trial made it. */
    public Optional<Measure> measure(String name) {
        return measures.stream().filter(m -> m.name().equals(name)).findFirst();
    }
}

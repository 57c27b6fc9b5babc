package dev.headroom.results.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.LoadPoint;
import dev.headroom.results.LoadPoint.HistogramFile;
import dev.headroom.results.State;
import dev.headroom.results.example.ExampleRun;
import java.io.FileNotFoundException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Latencies merged over trials, and what may be drawn of them. */
final class LatenciesTest {
    private static final SortedMap<String, String> ONE = new TreeMap<>(Map.of("replicas", "1"));

    @TempDir
    Path folder = Path.of("");

    /** 900,000 of mean 1 ms and 100,000 of mean 10 ms: exact p99 23.31 ms; the average of both p99s would be 25.13. */
    @Test
    void trials_are_merged_by_counts_and_not_by_averaging_percentiles() throws FileNotFoundException {
        List<LoadPoint> points = List.of(
                point("a", State.MEASURED, exponential(900_000, 1)),
                point("b", State.MEASURED, exponential(100_000, 10)));
        Latencies latencies = Latencies.read(folder, points, "response time");
        Latencies.Merged merged = latencies.levels().values().iterator().next();
        assertThat(merged.trials()).isEqualTo(2);
        assertThat(merged.histogram().getTotalCount()).isEqualTo(1_000_000);
        assertThat(merged.histogram().getValueAtPercentile(99) / 1e6).isCloseTo(23.31, Percentage.withPercentage(2));
    }

    @Test
    void a_void_trial_is_kept_out() throws FileNotFoundException {
        List<LoadPoint> points = List.of(
                point("a", State.MEASURED, exponential(1_000, 1)), point("b", State.VOID, exponential(1_000, 50)));
        assertThat(Latencies.read(folder, points, "response time").levels().values())
                .extracting(Latencies.Merged::trials)
                .containsExactly(1);
    }

    @Test
    void a_line_ends_where_fewer_than_ten_samples_lie_beyond() throws FileNotFoundException {
        List<LoadPoint> points = List.of(point("a", State.MEASURED, exponential(1_000, 1)));
        Chart chart = PercentileChart.of("c", Latencies.read(folder, points, "response time"))
                .orElseThrow();
        assertThat(chart.series().get(0).dots()).isNotEmpty().allMatch(d -> d.x() <= 100 + 1e-9);
        assertThat(chart.x().text()).isEqualTo("percentile, placed at 1/(1-p), log");
        assertThat(chart.objections()).isEmpty();
    }

    @Test
    void fewer_than_twenty_samples_draw_nothing() throws FileNotFoundException {
        List<LoadPoint> points = List.of(point("a", State.MEASURED, exponential(19, 1)));
        assertThat(PercentileChart.of("c", Latencies.read(folder, points, "response time")))
                .isEmpty();
    }

    @Test
    void a_percentile_needs_ten_samples_beyond_it() {
        assertThat(PercentileChart.supports(100_000, 0.9999)).isTrue();
        assertThat(PercentileChart.supports(12_000, 0.9999)).isFalse();
        assertThat(PercentileChart.supports(1_000, 0.99)).isTrue();
    }

    @Test
    void a_file_outside_of_the_run_is_not_read() throws FileNotFoundException {
        LoadPoint inside = point("a", State.MEASURED, exponential(1_000, 1));
        LoadPoint outside = at("b", State.MEASURED, "../" + folder.getFileName() + "x/a.hlog");
        Latencies latencies = Latencies.read(folder, List.of(inside, outside), "response time");
        assertThat(latencies.missing()).hasSize(1);
        assertThat(latencies.levels().values())
                .extracting(Latencies.Merged::trials)
                .containsExactly(1);
    }

    /** Quantiles of the exponential distribution at the middle of n equal steps. */
    private static Histogram exponential(int samples, double meanMillis) {
        Histogram histogram = new Histogram(3);
        for (int i = 0; i < samples; i++) {
            histogram.recordValue(Math.round(-Math.log(1 - (i + 0.5) / samples) * meanMillis * 1e6));
        }
        return histogram;
    }

    private LoadPoint point(String id, State state, Histogram histogram) throws FileNotFoundException {
        try (PrintStream out = new PrintStream(folder.resolve(id + ".hlog").toFile())) {
            HistogramLogWriter log = new HistogramLogWriter(out);
            log.outputLogFormatVersion();
            log.outputLegend();
            log.outputIntervalHistogram(histogram);
        }
        return at(id, state, id + ".hlog");
    }

    private static LoadPoint at(String id, State state, String file) {
        return new LoadPoint(
                id,
                ONE,
                1,
                0,
                state,
                ExampleRun.BEGAN,
                1,
                List.of(),
                List.of(),
                List.of(new HistogramFile("response time", file)));
    }
}

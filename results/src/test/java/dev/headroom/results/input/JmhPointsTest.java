package dev.headroom.results.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.results.fit.ScalingPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JMH results of any project. */
final class JmhPointsTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void a_fork_is_one_point_the_mean_of_its_iterations() {
        MeasuredSeries series = read(
                result("thrpt", 1, "ops/ms", "[[10, 12], [11, 13]]") + "," + result("thrpt", 4, "ops/ms", "[[40, 42]]"),
                Optional.empty());
        assertThat(series.points())
                .containsExactly(
                        new ScalingPoint(1, 11_000, "1"),
                        new ScalingPoint(1, 12_000, "2"),
                        new ScalingPoint(4, 41_000, "1"));
        assertThat(series.name()).isEqualTo("org.sample.Counter.increment thrpt");
        assertThat(series.concurrency()).isEqualTo("threads");
        assertThat(series.unit()).isEqualTo("ops/s");
        assertThat(series.notes()).containsExactly("One point a fork: the mean of its iterations.");
    }

    @Test
    void forks_of_results_that_were_joined_go_on_counting() {
        MeasuredSeries series = read(
                result("thrpt", 1, "ops/s", "[[10]]") + "," + result("thrpt", 1, "ops/s", "[[12]]") + ","
                        + result("thrpt", 2, "ops/s", "[[20]]"),
                Optional.empty());
        assertThat(series.points()).extracting(ScalingPoint::trial).containsExactly("1", "2", "1");
    }

    @Test
    void a_time_of_an_operation_becomes_threads_over_time_and_is_said() {
        MeasuredSeries series = read(
                result("avgt", 1, "us/op", "[[4, 6]]") + "," + result("avgt", 4, "us/op", "[[8]]"), Optional.empty());
        assertThat(series.points().get(0).throughput()).isCloseTo(200_000, within(1e-6));
        assertThat(series.points().get(1).throughput()).isCloseTo(500_000, within(1e-6));
        assertThat(series.notes())
                .contains("JMH measured the time of an operation (mode avgt); throughput is threads / time.");
    }

    @Test
    void sampled_times_are_weighed_by_their_counts() {
        MeasuredSeries series = read(
                result("sample", 1, "ms/op", "[[[[2, 3], [6, 1]]]]").replace("rawData", "rawDataHistogram") + ","
                        + result("sample", 2, "ms/op", "[[[[4, 1]]]]").replace("rawData", "rawDataHistogram"),
                Optional.empty());
        assertThat(series.points().get(0).throughput()).isCloseTo(1_000 / 3.0, within(1e-9));
        assertThat(series.points().get(1).throughput()).isCloseTo(500, within(1e-9));
    }

    @Test
    void parameters_and_modes_make_series_of_their_own() {
        String two = result("thrpt", 1, "ops/s", "[[10]]") + "," + result("thrpt", 2, "ops/s", "[[20]]") + ","
                + result("thrpt", 1, "ops/s", "[[5]]")
                        .replace("\"threads\"", "\"params\": {\"size\": \"64\"}, \"threads\"")
                + ","
                + result("thrpt", 2, "ops/s", "[[9]]")
                        .replace("\"threads\"", "\"params\": {\"size\": \"64\"}, \"threads\"");
        assertThat(read(two, Optional.of("org.sample.Counter.increment thrpt size=64"))
                        .points())
                .containsExactly(new ScalingPoint(1, 5, "1"), new ScalingPoint(2, 9, "1"));
        assertThatThrownBy(() -> read(two, Optional.empty()))
                .isInstanceOf(UnreadablePoints.class)
                .hasMessageContaining("has 2 series: name one benchmark by --series, of org.sample.Counter.increment"
                        + " thrpt; org.sample.Counter.increment thrpt size=64");
        assertThatThrownBy(() -> read(two, Optional.of("org.sample.Counter.increment thrpt size=65")))
                .isInstanceOf(UnreadablePoints.class)
                .hasMessageContaining("did you mean org.sample.Counter.increment thrpt size=64?");
    }

    @Test
    void one_thread_count_says_how_to_measure_more() {
        assertThatThrownBy(() -> read(result("thrpt", 1, "ops/s", "[[10]]"), Optional.empty()))
                .isInstanceOf(UnreadablePoints.class)
                .hasMessageContaining("has no benchmark with at least 2 thread counts; org.sample.Counter.increment"
                        + " thrpt has 1 thread only; run it once for each thread count with -t 1");
    }

    @Test
    void scores_that_say_no_rate_are_refused_by_name() {
        refused(result("thrpt", 1, "B/op", "[[10]]"))
                .hasMessageContaining("the unit must be a rate such as ops/s or a time such as us/op, was B/op");
        refused(result("thrpt", 1, "ops/s", "[[10, \"NaN\"]]"))
                .hasMessageContaining("the score of fork 1 must be finite and above 0, was NaN");
        refused(result("thrpt", 1, "ops/s", "[]")).hasMessageContaining("there is no rawData");
        refused(result("thrpt", 0, "ops/s", "[[1]]")).hasMessageContaining("threads must be at least 1, was 0");
        refused(result("other", 1, "ops/s", "[[1]]")).hasMessageContaining("the mode must be one of");
    }

    @Test
    void columns_are_for_a_csv_only() {
        Path file = file(result("thrpt", 1, "ops/s", "[[10]]"));
        assertThatThrownBy(() -> PointFile.read(file, new Columns("threads", "score"), Optional.empty()))
                .isInstanceOf(UnreadablePoints.class)
                .hasMessageContaining("is no CSV: --x and --y name the columns of a CSV only");
    }

    @Test
    void what_this_project_keeps_of_jmh_has_one_thread_count() {
        Path kept = Path.of("baselines", "quick", "jmh", "amdahl-half-serial.json");
        assertThatThrownBy(() -> PointFile.read(kept, Columns.USUAL, Optional.empty()))
                .isInstanceOf(UnreadablePoints.class)
                .hasMessageContaining("has 1 thread only");
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refused(String results) {
        return assertThatThrownBy(() -> read(results, Optional.empty())).isInstanceOf(UnreadablePoints.class);
    }

    private MeasuredSeries read(String results, Optional<String> series) {
        return PointFile.read(file(results), Columns.USUAL, series);
    }

    private static String result(String mode, int threads, String unit, String raw) {
        return """
                {"jmhVersion": "1.37", "benchmark": "org.sample.Counter.increment", "mode": "%s", "threads": %d, "forks": 1,
                 "primaryMetric": {"score": 1, "scoreError": "NaN", "scoreUnit": "%s", "rawData": %s},
                 "secondaryMetrics": {}}"""
                .formatted(mode, threads, unit, raw);
    }

    private Path file(String results) {
        try {
            return Files.writeString(folder.resolve("jmh.json"), "[" + results + "]");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

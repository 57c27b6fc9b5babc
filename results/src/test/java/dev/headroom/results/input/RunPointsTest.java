package dev.headroom.results.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.results.LoadPoint;
import dev.headroom.results.LoadPoint.Measure;
import dev.headroom.results.State;
import dev.headroom.results.example.ExampleRun;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.file.UnreadableRun;
import dev.headroom.results.fit.ScalingPoint;
import dev.headroom.results.plan.Catalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The experiments of a run that varied the cores. */
final class RunPointsTest {
    @TempDir
    Path runs = Path.of("");

    @Test
    void a_time_of_an_operation_becomes_operations_per_second() {
        MeasuredSeries series =
                PointFile.read(ExampleRun.write(runs).directory(), Columns.USUAL, Optional.of("amdahl-half-serial"));
        assertThat(series.points()).hasSize(20);
        assertThat(series.sizes()).isEqualTo(4);
        assertThat(series.concurrency()).isEqualTo("cores");
        assertThat(series.unit()).isEqualTo("ops/s");
        ScalingPoint first = series.points().get(0);
        assertThat(first.throughput()).isCloseTo(1_000 / 40.01, within(1e-9));
        assertThat(first.trial()).isEqualTo("1");
    }

    @Test
    void the_run_file_may_be_named_too_and_other_experiments_are_no_series() {
        Path file = ExampleRun.write(runs).directory().resolve("run.json");
        assertThatThrownBy(() -> PointFile.read(file, Columns.USUAL, Optional.empty()))
                .isInstanceOf(UnreadablePoints.class)
                .hasMessageContaining("has 3 series: name one experiment by --series, of amdahl-half-serial;"
                        + " twenty-hour-job; single-threaded-code");
        assertThatThrownBy(() -> PointFile.read(file, Columns.USUAL, Optional.of("amdahl-half-seral")))
                .hasMessageContaining("did you mean amdahl-half-serial?");
    }

    @Test
    void the_base_is_the_first_size_and_controls_are_no_points() {
        RunFolder folder = ExampleRun.begin(runs);
        folder.begin(Catalogue.claim("amdahl-half-serial"), "");
        add(folder, "base", 1, State.MEASURED, 40);
        add(folder, "base again", 1, State.MEASURED, 50);
        add(folder, "level", 2, State.MEASURED, 25);
        add(folder, "level", 4, State.VOID, 1);
        add(folder, "null control", 4, State.MEASURED, 40);
        add(folder, "emulated base", 1, State.MEASURED, 2_000);
        add(folder, "emulated level", 16, State.MEASURED, 219);
        MeasuredSeries series = PointFile.read(folder.directory(), Columns.USUAL, Optional.empty());
        assertThat(series.points())
                .containsExactly(
                        new ScalingPoint(1, 25, "1"), new ScalingPoint(1, 20, "1 again"), new ScalingPoint(2, 40, "1"));
        assertThat(series.notes())
                .containsExactly(
                        "One point a trial of amdahl-half-serial, its base on 1 core included, its controls left out.",
                        "1 trial is left out: void or not measured to the end.");
    }

    @Test
    void a_void_verdict_is_said() {
        assertThat(PointFile.read(
                                ExampleRun.write(runs).directory(), Columns.USUAL, Optional.of("single-threaded-code"))
                        .notes())
                .anyMatch(note -> note.startsWith("The verdict of the experiment is void: "));
    }

    @Test
    void a_run_without_cores_and_a_folder_without_a_run_are_refused() {
        Path empty = ExampleRun.begin(runs).directory();
        assertThatThrownBy(() -> PointFile.read(empty, Columns.USUAL, Optional.empty()))
                .isInstanceOf(UnreadablePoints.class)
                .hasMessageContaining("no experiment with measured trials over cores; experiments here: none");
        assertThatThrownBy(() -> PointFile.read(runs, Columns.USUAL, Optional.empty()))
                .isInstanceOf(UnreadableRun.class);
    }

    private static void add(RunFolder folder, String role, int cores, State state, double millis) {
        folder.add(
                "amdahl-half-serial",
                new LoadPoint(
                        role + cores,
                        new TreeMap<>(Map.of("cores", Integer.toString(cores), "role", role)),
                        1,
                        0,
                        state,
                        ExampleRun.BEGAN,
                        1_000,
                        List.of(new Measure("time per operation", "ms", millis)),
                        List.of(),
                        List.of()));
    }
}

package dev.headroom.results.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.results.Experiment;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.Run;
import dev.headroom.results.State;
import dev.headroom.results.example.ExamplePoints;
import dev.headroom.results.example.ExampleRun;
import dev.headroom.results.plan.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run's folder while it is measured. */
final class RunFolderTest {
    private static final Clock CLOCK = Clock.fixed(ExampleRun.BEGAN.plusSeconds(60), ZoneOffset.UTC);

    @TempDir
    Path runs = Path.of("");

    @Test
    void it_is_named_by_the_utc_time_and_a_second_one_is_told_apart() {
        assertThat(ExampleRun.begin(runs).directory()).hasFileName("2026-11-24T08-15-30Z");
        assertThat(ExampleRun.begin(runs).directory()).hasFileName("2026-11-24T08-15-30Z-2");
    }

    @Test
    void every_finished_point_is_on_disk_at_once() {
        RunFolder folder = measuring();
        LoadPoint point = ExamplePoints.replicas(folder, 2, 1, 20);
        folder.add("latency-falls", point);
        assertThat(RunFolder.read(folder.directory())
                        .experiment("latency-falls")
                        .orElseThrow()
                        .points())
                .containsExactly(point);
    }

    @Test
    void a_prediction_after_the_first_point_is_refused() {
        RunFolder folder = measuring();
        folder.predict("latency-falls", List.of());
        folder.add("latency-falls", ExamplePoints.replicas(folder, 2, 1, 20));
        assertThatThrownBy(() -> folder.predict("latency-falls", List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a prediction must be written before the first measured point, but latency-falls has 1");
    }

    @Test
    void killed_while_writing_it_keeps_the_last_whole_state() throws IOException {
        RunFolder folder = measuring();
        folder.add("latency-falls", ExamplePoints.replicas(folder, 2, 1, 20));
        Files.writeString(folder.directory().resolve(".run.json.part"), "{\"format_version\": 1, \"id");
        Run read = RunFolder.read(folder.directory());
        assertThat(read.state()).isEqualTo(State.RUNNING);
        assertThat(read.experiment("latency-falls").orElseThrow().points()).hasSize(1);
        RunFolder again = RunFolder.open(folder.directory(), CLOCK);
        again.add("latency-falls", ExamplePoints.replicas(again, 2, 2, 20));
        assertThat(RunFolder.read(folder.directory())
                        .experiment("latency-falls")
                        .orElseThrow()
                        .points())
                .hasSize(2);
    }

    @Test
    void the_end_of_an_interrupted_run_marks_what_was_under_way() {
        RunFolder folder = measuring();
        folder.begin(Catalogue.claim("even-share"), "again");
        folder.end("even-share", State.SKIPPED, "no service");
        folder.finish(State.INTERRUPTED);
        assertThat(folder.run().experiments())
                .extracting(Experiment::state)
                .containsExactly(State.INTERRUPTED, State.SKIPPED);
        assertThat(folder.run().endedAt()).isPresent();
    }

    @Test
    void an_experiment_left_open_by_a_run_that_ended_has_failed() {
        RunFolder folder = measuring();
        folder.finish(State.MEASURED);
        assertThat(folder.run().experiments()).extracting(Experiment::state).containsExactly(State.FAILED);
    }

    @Test
    void begun_again_it_keeps_what_was_measured() {
        RunFolder folder = measuring();
        folder.add("latency-falls", ExamplePoints.replicas(folder, 2, 1, 20));
        assertThatThrownBy(() -> folder.begin(Catalogue.claim("latency-falls"), "again"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("latency-falls has 1 measured load point");
        assertThat(folder.run().experiment("latency-falls").orElseThrow().points())
                .hasSize(1);
    }

    @Test
    void a_point_of_an_experiment_that_has_not_begun_is_refused() {
        RunFolder folder = ExampleRun.begin(runs);
        assertThatThrownBy(() -> folder.end("cache-aside", State.FAILED, ""))
                .hasMessage("experiment cache-aside has not begun");
    }

    @Test
    void a_folder_without_a_run_is_refused_with_the_place_to_look() {
        assertThatThrownBy(() -> RunFolder.read(runs))
                .isInstanceOf(UnreadableRun.class)
                .hasMessageEndingWith("is no run: it has no run.json; name a folder below results/runs");
    }

    private RunFolder measuring() {
        RunFolder folder = ExampleRun.begin(runs);
        folder.begin(Catalogue.claim("latency-falls"), "scripts/headroom run quick");
        return folder;
    }
}

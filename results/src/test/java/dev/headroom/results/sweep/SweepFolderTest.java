package dev.headroom.results.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.results.example.SweptRun;
import dev.headroom.results.file.SweepCellFile;
import dev.headroom.results.file.UnreadableRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepFolderTest {
    private final Path folder;

    SweepFolderTest(@TempDir Path folder) {
        this.folder = folder.resolve("sweep");
    }

    @Test
    void a_sweep_that_died_goes_on_where_it_stopped() {
        SweepFolder before = SweepFolder.create(folder, sweep());
        Cell first = before.sweep().cells().get(0);
        Cell second = before.sweep().cells().get(1);
        before.begin(first);
        Path run = run(before, first, "2026-01-01T00-00-00Z");
        before.end(first, 0, Set.of());
        before.begin(second);

        SweepFolder after = SweepFolder.open(folder);
        assertThat(after.sweep()).isEqualTo(before.sweep());
        assertThat(after.sweep().open()).containsExactly(second.running());
        assertThat(after.doneRuns()).containsExactly(run);
    }

    @Test
    void the_run_of_a_cell_says_which_it_is() {
        SweepFolder sweep = SweepFolder.create(folder, sweep());
        Cell cell = sweep.sweep().cells().get(0);
        Path run = run(sweep, cell, "2026-01-01T00-00-00Z");
        sweep.end(cell, 0, Set.of());
        assertThat(SweepCellFile.read(run)).hasValueSatisfying(found -> {
            assertThat(found.factors()).isEqualTo(cell.factors());
            assertThat(found.varied()).containsExactly("gc");
        });
    }

    @Test
    void half_a_run_of_a_killed_cell_is_not_taken_for_its_run() {
        SweepFolder sweep = SweepFolder.create(folder, sweep());
        Cell cell = sweep.sweep().cells().get(0);
        run(sweep, cell, "2026-01-01T00-00-00Z");
        Set<Path> before = sweep.runs(cell);
        assertThat(sweep.end(cell, 2, before).state()).isEqualTo(CellState.FAILED);
        Path again = run(sweep, cell, "2026-01-02T00-00-00Z");
        assertThat(sweep.end(cell, 0, before).run())
                .contains(folder.relativize(again).toString());
    }

    @Test
    void a_run_that_is_not_whole_is_kept_and_its_cell_marked() throws IOException {
        SweepFolder sweep = SweepFolder.create(folder, sweep());
        Cell cell = sweep.sweep().cells().get(0);
        Path file = run(sweep, cell, "2026-01-01T00-00-00Z").resolve("run.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\"MEASURED\"", "\"RUNNING\""));
        Cell ended = sweep.end(cell, 137, Set.of());
        assertThat(ended.state()).isEqualTo(CellState.FAILED);
        assertThat(ended.run()).isPresent();
        assertThat(sweep.doneRuns()).isEmpty();
        assertThat(sweep.sweep().open()).contains(ended);
    }

    @Test
    void a_folder_is_used_once() {
        SweepFolder.create(folder, sweep());
        assertThatThrownBy(() -> SweepFolder.create(folder, sweep())).hasMessageContaining("go on with it by --resume");
    }

    @Test
    void what_is_no_sweep_is_refused() throws IOException {
        assertThatThrownBy(() -> SweepFolder.open(folder))
                .isInstanceOf(UnreadableRun.class)
                .hasMessageContaining("is no sweep");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("sweep.json"), "{\"format_version\": 1, \"cels\": []}");
        assertThatThrownBy(() -> SweepFolder.open(folder))
                .isInstanceOf(UnreadableRun.class)
                .hasMessageContaining("sweep.json is no sweep: Missing creator property");
    }

    private static Path run(SweepFolder sweep, Cell cell, String name) {
        return SweptRun.named(name).write(sweep.runsOf(cell));
    }

    private static Sweep sweep() {
        return Sweep.over(
                Map.of(
                        "gc",
                        List.of(
                                new Level("Serial", List.of("--gc", "Serial")),
                                new Level("G1", List.of("--gc", "G1")))),
                List.of("quick"),
                1,
                "sweep");
    }
}

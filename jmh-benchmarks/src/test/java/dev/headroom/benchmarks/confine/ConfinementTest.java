package dev.headroom.benchmarks.confine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.results.machine.Cpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfinementTest {
    private static final Cpus FOUR_THREADS_OF_TWO_CORES = new Cpus(
            List.of(0, 1, 4, 5),
            List.of(List.of(0, 1), List.of(0, 1), List.of(4, 5), List.of(4, 5)),
            List.of(0, 0, 1, 1),
            true);

    private final Path folder;

    ConfinementTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void physical_cores_are_taken_before_their_second_threads() throws IOException {
        Confinement confinement = Confinement.of(FOUR_THREADS_OF_TWO_CORES, pathWithTaskset());
        assertThat(confinement.obstacle()).isBlank();
        assertThat(confinement.listFor(1)).contains("0");
        assertThat(confinement.listFor(2)).contains("0,4");
        assertThat(confinement.listFor(3)).contains("0,4,1");
    }

    @Test
    void the_nodes_of_a_level_are_known() throws IOException {
        Confinement confinement = Confinement.of(FOUR_THREADS_OF_TWO_CORES, pathWithTaskset());
        assertThat(confinement.nodesOf(1)).isEqualTo("0");
        assertThat(confinement.nodesOf(2)).isEqualTo("0,1");
    }

    @Test
    void without_second_threads_only_physical_cores_are_left() throws IOException {
        Confinement confinement = Confinement.of(FOUR_THREADS_OF_TWO_CORES.withoutSmt(), pathWithTaskset());
        assertThat(confinement.listFor(2)).contains("0,4");
        assertThatThrownBy(() -> confinement.listFor(3)).hasMessageContaining("the 2 usable ones, was 3");
    }

    @Test
    void more_cores_than_usable_are_refused() throws IOException {
        Confinement confinement = Confinement.of(FOUR_THREADS_OF_TWO_CORES, pathWithTaskset());
        assertThatThrownBy(() -> confinement.listFor(5))
                .hasMessage("cores must be between 1 and the 4 usable ones, was 5");
    }

    @Test
    void without_taskset_the_reason_is_kept() {
        Confinement confinement = Confinement.of(FOUR_THREADS_OF_TWO_CORES, "/nowhere:");
        assertThat(confinement.obstacle()).startsWith("taskset is not on the PATH");
        assertThat(confinement.listFor(2)).isEmpty();
    }

    @Test
    void a_system_that_lists_no_processors_is_said_so() throws IOException {
        Cpus elsewhere = new Cpus(List.of(0), List.of(List.of(0)), List.of(0), false);
        assertThat(Confinement.of(elsewhere, pathWithTaskset()).obstacle()).startsWith("this system does not list");
    }

    private String pathWithTaskset() throws IOException {
        Files.createFile(
                folder.resolve("taskset"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        return "/nowhere:" + folder;
    }
}

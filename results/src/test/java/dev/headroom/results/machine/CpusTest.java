package dev.headroom.results.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The CPUs of a machine, read from a made-up one. */
final class CpusTest {
    @TempDir
    Path root = Path.of("");

    @Test
    void a_list_has_ranges_and_single_ids() {
        assertThat(Cpus.ids("0-3,8")).containsExactly(0, 1, 2, 3, 8);
        assertThat(Cpus.ids("5")).containsExactly(5);
    }

    @Test
    void siblings_share_a_core_and_come_last() throws IOException {
        write("proc/self/status", "Name:\tjava\nCpus_allowed:\tf\nCpus_allowed_list:\t0-3\n");
        for (int cpu = 0; cpu < 4; cpu++) {
            write("sys/devices/system/cpu/cpu" + cpu + "/topology/thread_siblings_list", cpu < 2 ? "0-1\n" : "2-3\n");
        }
        Cpus cpus = Cpus.read(root);
        assertThat(cpus.allowed()).containsExactly(0, 1, 2, 3);
        assertThat(cpus.affinity()).isTrue();
        assertThat(cpus.physicalCores()).isEqualTo(2);
        assertThat(cpus.physicalFirst()).containsExactly(0, 2, 1, 3);
    }

    @Test
    void a_core_of_which_only_one_sibling_is_allowed_counts() throws IOException {
        write("proc/self/status", "Cpus_allowed_list:\t1,3\n");
        write("sys/devices/system/cpu/cpu1/topology/thread_siblings_list", "0-1\n");
        write("sys/devices/system/cpu/cpu3/topology/thread_siblings_list", "2-3\n");
        Cpus cpus = Cpus.read(root);
        assertThat(cpus.physicalCores()).isEqualTo(2);
        assertThat(cpus.physicalFirst()).isEqualTo(List.of(1, 3));
    }

    @Test
    void a_system_that_says_nothing_gives_no_affinity() {
        Cpus cpus = Cpus.read(root);
        assertThat(cpus.affinity()).isFalse();
        assertThat(cpus.allowed()).hasSize(Runtime.getRuntime().availableProcessors());
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}

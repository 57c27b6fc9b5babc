package dev.headroom.benchmarks.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CpuOrderTest {
    private final Path root;

    CpuOrderTest(@TempDir Path root) {
        this.root = root;
    }

    @Test
    void physical_cores_come_before_their_second_threads() throws IOException {
        machine("0-7", "0,4", "1,5", "2,6", "3,7", "0,4", "1,5", "2,6", "3,7");
        assertThat(CpuOrder.read(root)).contains(new CpuOrder(List.of(0, 1, 2, 3, 4, 5, 6, 7), 4));
    }

    @Test
    void neighbours_that_share_a_core_are_told_apart() throws IOException {
        machine("0-5", "0-1", "0-1", "2-3", "2-3", "4-5", "4-5");
        assertThat(CpuOrder.read(root)).contains(new CpuOrder(List.of(0, 2, 4, 1, 3, 5), 3));
    }

    @Test
    void only_allowed_processors_are_taken() throws IOException {
        machine("1,4-5", "0,4", "1,5", "2,6", "3,7", "0,4", "1,5");
        assertThat(CpuOrder.read(root)).contains(new CpuOrder(List.of(1, 4, 5), 2));
    }

    @Test
    void a_machine_without_topology_counts_each_processor_as_a_core() throws IOException {
        machine("0-2");
        assertThat(CpuOrder.read(root)).contains(new CpuOrder(List.of(0, 1, 2), 3));
    }

    @Test
    void other_systems_have_no_order() {
        assertThat(CpuOrder.read(root)).isEmpty();
        assertThat(Confinement.detect(root, "/nowhere").reason()).startsWith("taskset is not on the PATH");
    }

    @Test
    void more_cores_than_usable_are_refused() {
        CpuOrder order = new CpuOrder(List.of(0, 2), 2);
        assertThat(order.first(2)).containsExactly(0, 2);
        assertThatThrownBy(() -> order.first(3)).hasMessage("cores must be between 1 and the 2 usable ones, was 3");
    }

    @Test
    void kernel_lists_are_read() {
        assertThat(CpuOrder.parse("0-3,8,10-11")).containsExactly(0, 1, 2, 3, 8, 10, 11);
    }

    private void machine(String allowed, String... siblings) throws IOException {
        write("proc/self/status", "Name:\tjava\nCpus_allowed_list:\t" + allowed + "\n");
        for (int cpu = 0; cpu < siblings.length; cpu++) {
            write("sys/devices/system/cpu/cpu" + cpu + "/topology/thread_siblings_list", siblings[cpu] + "\n");
        }
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}

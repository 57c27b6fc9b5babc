package dev.headroom.benchmarks.emulate.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.results.machine.ControlGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Control groups as plain folders below another root. */
class WorkerQuotasTest {
    private static final long PID = ProcessHandle.current().pid();

    private final Path root;

    WorkerQuotasTest(@TempDir Path root) {
        this.root = root;
    }

    @BeforeEach
    void a_process_that_started_at_tick_4711() throws IOException {
        write("proc/" + PID + "/stat", stat(PID, 4711));
        Files.createSymbolicLink(root.resolve("proc/thread-self"), Path.of(PID + "/task/77"));
    }

    @Test
    void version_1_gets_a_quota_of_its_period_and_threads_in_tasks() throws IOException {
        versionOne();
        try (WorkerQuotas quotas = WorkerQuotas.open(groups(), 2, 0.1)) {
            assertThat(names("sys/fs/cgroup/cpu/shop"))
                    .contains("headroom-" + PID + "-4711-core-0", "headroom-" + PID + "-4711-core-1");
            quotas.enter(1);
            assertThat(read("sys/fs/cgroup/cpu/shop/headroom-" + PID + "-4711-core-1/cpu.cfs_period_us"))
                    .isEqualTo("20000");
            assertThat(read("sys/fs/cgroup/cpu/shop/headroom-" + PID + "-4711-core-1/cpu.cfs_quota_us"))
                    .isEqualTo("2000");
            assertThat(read("sys/fs/cgroup/cpu/shop/headroom-" + PID + "-4711-core-1/tasks"))
                    .isEqualTo("77");
            quotas.leave();
            assertThat(read("sys/fs/cgroup/cpu/shop/tasks")).isEqualTo("77");
        }
        assertThat(names("sys/fs/cgroup/cpu/shop")).containsExactly("tasks");
    }

    @Test
    void version_2_groups_are_threaded_and_get_the_controller() throws IOException {
        write("sys/fs/cgroup/cgroup.controllers", "cpu memory");
        write("sys/fs/cgroup/shop/cgroup.subtree_control", "");
        write("proc/self/cgroup", "0::/shop");
        try (WorkerQuotas quotas = WorkerQuotas.open(groups(), 1, 0.05)) {
            String group = "sys/fs/cgroup/shop/headroom-" + PID + "-4711-core-0/";
            quotas.enter(0);
            assertThat(read(group + "cgroup.type")).isEqualTo("threaded");
            assertThat(read(group + "cpu.max")).isEqualTo("1000 20000");
            assertThat(read(group + "cgroup.threads")).isEqualTo("77");
            assertThat(read("sys/fs/cgroup/shop/cgroup.subtree_control")).isEqualTo("+cpu");
            quotas.leave();
        }
        assertThat(names("sys/fs/cgroup/shop")).containsExactly("cgroup.subtree_control", "cgroup.threads");
    }

    @Test
    void what_a_killed_process_left_is_removed_and_nothing_else() throws IOException {
        versionOne();
        write("proc/42/stat", stat(42, 100));
        for (String group :
                List.of("headroom-42-99-core-0", "headroom-43-5-core-3", "headroom-42-100-core-0", "shop")) {
            write("sys/fs/cgroup/cpu/shop/" + group + "/tasks", "");
        }
        WorkerQuotas.sweep(groups());
        assertThat(names("sys/fs/cgroup/cpu/shop")).containsExactly("headroom-42-100-core-0", "shop", "tasks");
    }

    @Test
    void where_there_are_no_groups_nothing_is_swept() throws IOException {
        write("proc/self/cgroup", "1:cpu:/shop");
        WorkerQuotas.sweep(groups());
        assertThat(Files.exists(root.resolve("sys/fs/cgroup/cpu/shop"))).isFalse();
    }

    @Test
    void without_permission_it_is_said_and_no_error() throws IOException {
        write("proc/self/cgroup", "1:cpu:/shop");
        assertThat(WorkerQuotas.obstacle(groups(), 0.1).orElseThrow())
                .startsWith("no CPU quota for single threads here: ")
                .contains("delegated to the user");
        versionOne();
        assertThat(WorkerQuotas.obstacle(groups(), 0.1)).isEmpty();
        assertThat(WorkerQuotas.obstacle(groups(), 0.01).orElseThrow())
                .contains("too small for a CPU quota: 200 us of every 20000 us")
                .contains("at least 0.05");
        assertThat(names("sys/fs/cgroup/cpu/shop")).containsExactly("tasks");
    }

    @Test
    void a_refused_group_takes_the_others_with_it() throws IOException {
        versionOne();
        Files.createDirectory(root.resolve("sys/fs/cgroup/cpu/shop/headroom-" + PID + "-4711-core-1"));
        assertThatThrownBy(() -> WorkerQuotas.open(groups(), 3, 0.1)).isInstanceOf(UncheckedIOException.class);
        assertThat(names("sys/fs/cgroup/cpu/shop")).containsExactly("headroom-" + PID + "-4711-core-1", "tasks");
    }

    private void versionOne() throws IOException {
        write("proc/self/cgroup", "1:cpu:/shop");
        write("sys/fs/cgroup/cpu/shop/tasks", "");
    }

    private QuotaGroups groups() {
        return new QuotaGroups(root, ControlGroup.ofCpu(root), WorkerQuotasTest::removeAll);
    }

    private static void removeAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String stat(long pid, long startTicks) {
        return pid + " (a (strange) name) S 1 1 1 0 -1 4194560 1 0 0 0 0 0 0 0 20 0 1 0 " + startTicks + " 1000 200";
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    private String read(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }

    private List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

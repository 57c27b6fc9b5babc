package dev.headroom.results.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The CPU quota of a control group, read from a made-up machine. */
final class CpuQuotaTest {
    @TempDir
    Path root = Path.of("");

    @Test
    void version_2_says_quota_and_period_in_one_line() throws IOException {
        write("proc/self/cgroup", "0::/work\n");
        write("sys/fs/cgroup/work/cpu.max", "150000 100000\n");
        write("sys/fs/cgroup/work/cpu.stat", "usage_usec 5\nnr_periods 9\nnr_throttled 7\n");
        assertThat(new CpuQuota(root).cpus()).hasValue(1.5);
        assertThat(new CpuQuota(root).throttledPeriods()).contains(7L);
    }

    @Test
    void version_2_without_a_quota_says_max() throws IOException {
        write("proc/self/cgroup", "0::/\n");
        write("sys/fs/cgroup/cpu.max", "max 100000\n");
        assertThat(new CpuQuota(root).cpus()).isEmpty();
    }

    @Test
    void the_tightest_quota_above_counts_too() throws IOException {
        write("proc/self/cgroup", "0::/outer/inner\n");
        write("sys/fs/cgroup/outer/cpu.max", "200000 100000\n");
        write("sys/fs/cgroup/outer/inner/cpu.max", "max 100000\n");
        assertThat(new CpuQuota(root).cpus()).hasValue(2);
    }

    @Test
    void version_1_says_them_in_two_files() throws IOException {
        write("proc/self/cgroup", "5:memory:/work\n4:cpu,cpuacct:/work\n");
        write("sys/fs/cgroup/cpu/work/cpu.cfs_quota_us", "50000\n");
        write("sys/fs/cgroup/cpu/work/cpu.cfs_period_us", "100000\n");
        write("sys/fs/cgroup/cpu/work/cpu.stat", "nr_periods 3\nnr_throttled 2\nthrottled_time 1\n");
        assertThat(new CpuQuota(root).cpus()).hasValue(0.5);
        assertThat(new CpuQuota(root).throttledPeriods()).contains(2L);
    }

    @Test
    void version_1_without_a_quota_says_minus_1() throws IOException {
        write("proc/self/cgroup", "4:cpu,cpuacct:/\n");
        write("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1\n");
        write("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n");
        assertThat(new CpuQuota(root).cpus()).isEmpty();
    }

    @Test
    void inside_a_container_the_group_of_the_host_is_not_visible_and_the_mount_counts() throws IOException {
        write("proc/self/cgroup", "4:cpu,cpuacct:/docker/0123\n");
        write("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "200000\n");
        write("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n");
        assertThat(new CpuQuota(root).cpus()).hasValue(2);
    }

    @Test
    void a_system_without_control_groups_has_none() {
        assertThat(new CpuQuota(root).cpus()).isEmpty();
        assertThat(new CpuQuota(root).throttledPeriods()).isEmpty();
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}

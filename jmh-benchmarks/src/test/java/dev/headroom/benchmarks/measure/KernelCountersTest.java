package dev.headroom.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelCountersTest {
    private final Path root;

    KernelCountersTest(@TempDir Path root) {
        this.root = root;
    }

    @Test
    void waits_of_the_workers_are_added_and_no_others() throws IOException {
        write("proc/self/task/10/schedstat", "500 70 3\n");
        write("proc/self/task/11/schedstat", "900 30 8\n");
        write("proc/self/task/12/schedstat", "900 500 8\n");
        assertThat(new KernelCounters(root).runQueueWaitNanos(Set.of(10L, 11L))).hasValue(100);
    }

    @Test
    void steal_is_the_eighth_counter_in_ticks_of_ten_milliseconds() throws IOException {
        write("proc/stat", "cpu  1 2 3 4 5 6 7 8 9 10\ncpu0 1 2 3 4 5 6 7 8 9 10\n");
        assertThat(new KernelCounters(root).stealNanos()).hasValue(80_000_000L);
    }

    @Test
    void a_system_that_does_not_say_gives_nothing() {
        KernelCounters counters = new KernelCounters(root);
        assertThat(counters.runQueueWaitNanos(Set.of(10L))).isEmpty();
        assertThat(counters.stealNanos()).isEmpty();
        assertThat(counters.throttledPeriods()).isEmpty();
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}

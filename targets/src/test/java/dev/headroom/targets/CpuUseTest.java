package dev.headroom.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CpuUseTest {
    private final ProcessHandle self = ProcessHandle.current();

    @Test
    void own_time_and_that_of_children_waited_for_are_added(@TempDir Path proc) throws IOException {
        Path process = Files.createDirectory(proc.resolve(Long.toString(self.pid())));
        Files.writeString(
                process.resolve("stat"), "7 (a (strange) name) S 1 7 7 0 -1 4194560 9 0 0 0 100 20 3 4 20 0 1 0 55\n");

        assertThat(new CpuUse(proc, Duration.ofMillis(10)).tree(self)).contains(Duration.ofMillis(1_270));
    }

    @Test
    void nothing_is_said_where_the_system_says_nothing(@TempDir Path proc) {
        assertThat(new CpuUse(proc, Duration.ofMillis(10)).tree(self)).isEmpty();
    }
}

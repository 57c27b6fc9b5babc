package dev.headroom.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {
    private final String before = System.getProperty("java.io.tmpdir", "");
    private final Path parent;

    ScratchFolderTest(@TempDir Path parent) {
        this.parent = parent;
    }

    @AfterEach
    void restore() {
        System.setProperty("java.io.tmpdir", before);
    }

    @Test
    void what_a_dead_process_left_is_removed_at_the_next_start() throws IOException {
        // Process ids end below 2^22 on Linux and far below this elsewhere.
        Path left = Files.createDirectories(parent.resolve("headroom-cores-999999999"));
        Files.createFile(left.resolve("jmh1compilecommand"));
        try (ScratchFolder scratch = ScratchFolder.open(parent)) {
            assertThat(left).doesNotExist();
            assertThat(scratch.folder()).isDirectory();
        }
    }

    @Test
    void folders_of_others_stay() throws IOException {
        Path foreign = Files.createDirectories(parent.resolve("someone-elses"));
        Path living = Files.createDirectories(parent.resolve("headroom-cores-"
                + ProcessHandle.current().parent().orElseThrow().pid()));
        ScratchFolder.open(parent).close();
        assertThat(foreign).exists();
        assertThat(living).exists();
    }

    @Test
    void closing_removes_the_folder_and_what_is_in_it() throws IOException {
        ScratchFolder scratch = ScratchFolder.open(parent);
        Files.createFile(scratch.folder().resolve("left"));
        scratch.close();
        assertThat(scratch.folder()).doesNotExist();
    }
}

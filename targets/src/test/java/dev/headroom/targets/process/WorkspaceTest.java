package dev.headroom.targets.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.targets.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    @Test
    void folders_are_private_and_names_that_are_taken_get_a_number(@TempDir Path root) throws IOException {
        try (Workspace workspace = new Workspaces(root, new SecureRandom()).open()) {
            Path first = workspace.folder("redis");
            Path second = workspace.folder("redis");

            assertThat(first).hasFileName("redis");
            assertThat(second).hasFileName("redis-2");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void ports_are_never_handed_out_twice(@TempDir Path root) {
        try (Workspace workspace = new Workspaces(root, new SecureRandom()).open()) {
            Set<Integer> ports = new HashSet<>();
            for (int i = 0; i < 50; i++) {
                ports.add(workspace.freePort());
            }
            assertThat(ports).hasSize(50);
        }
    }

    @Test
    void passwords_differ_and_need_no_quoting(@TempDir Path root) {
        try (Workspace workspace = new Workspaces(root, new SecureRandom()).open()) {
            assertThat(workspace.password()).matches("[A-Za-z0-9]{24}").isNotEqualTo(workspace.password());
        }
    }

    @Test
    void closing_removes_its_folder_and_the_files_it_owns_elsewhere(@TempDir Path root, @TempDir Path elsewhere)
            throws IOException {
        Path segment = Files.createFile(elsewhere.resolve("segment"));
        Workspace workspace = new Workspaces(root, new SecureRandom()).open();
        Files.writeString(workspace.folder("data").resolve("file"), "data");
        workspace.own(segment);

        workspace.close();

        assertThat(root).isEmptyDirectory();
        assertThat(segment).doesNotExist();
    }
}

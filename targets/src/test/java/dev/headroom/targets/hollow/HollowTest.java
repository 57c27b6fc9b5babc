package dev.headroom.targets.hollow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.targets.FailedToStart;
import dev.headroom.targets.Machine;
import dev.headroom.targets.RunningTarget;
import dev.headroom.targets.Workspace;
import dev.headroom.targets.process.Workspaces;
import dev.headroom.targets.topology.Started;
import dev.headroom.targets.topology.Topology;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HollowTest {
    private final Path root;
    private final Workspace workspace;

    HollowTest(@TempDir Path root) {
        this.root = root;
        this.workspace = new Workspaces(root, new SecureRandom()).open();
    }

    @BeforeEach
    void nothing_runs() {
        assertThat(Machine.processesIn(root)).isEmpty();
    }

    @AfterEach
    void nothing_is_left() {
        workspace.close();
        assertThat(Machine.processesIn(root)).isEmpty();
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void it_gives_its_known_answer() {
        try (RunningTarget running = Hollow.answeringAfter(Duration.ofMillis(1)).start(workspace)) {
            assertThat(Machine.get(running.endpoint(), "/anything").body()).isEqualTo(Hollow.answer());
        }
    }

    @Test
    void a_death_while_starting_is_told_with_the_last_log_lines() {
        Hollow hollow = Hollow.breakingAt(Stage.DIES_WHILE_STARTING, Duration.ofSeconds(10));

        assertThatThrownBy(() -> hollow.start(workspace))
                .isInstanceOf(FailedToStart.class)
                .hasMessageContaining("hollow failed: it must live until it is closed, but it ended with exit code 3")
                .hasMessageContaining("hollow starts, and breaks at stage DIES_WHILE_STARTING");
    }

    @Test
    void one_that_never_answers_is_given_up_and_killed() {
        Hollow hollow = Hollow.breakingAt(Stage.NEVER_READY, Duration.ofSeconds(1));

        assertThatThrownBy(() -> hollow.start(workspace))
                .hasMessageContaining("it must give a real answer within 1 s")
                .hasMessageContaining("Connection refused");
        assertThat(Machine.processesIn(root)).isEmpty();
    }

    @Test
    void a_death_while_driven_is_told_with_the_last_log_lines() {
        Topology topology = new Topology();
        Topology.Part part = topology.add(Hollow.breakingAt(Stage.DIES_WHEN_DRIVEN, Duration.ofSeconds(10)));
        try (Started started = topology.start(workspace)) {
            started.requireAlive();
            RunningTarget hollow = started.of(part);
            assertThatThrownBy(() -> Machine.get(hollow.endpoint(), "/drive")).isInstanceOf(UncheckedIOException.class);
            hollow.nodes().get(0).process().onExit().join();

            assertThatThrownBy(started::requireAlive).hasMessageContaining("hollow was driven and dies");
        }
    }
}

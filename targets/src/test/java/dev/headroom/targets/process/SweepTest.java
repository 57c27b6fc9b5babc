package dev.headroom.targets.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.targets.Machine;
import dev.headroom.targets.RunningTarget;
import dev.headroom.targets.Workspace;
import dev.headroom.targets.redis.Redis;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {

    @Test
    void what_a_killed_harness_left_is_removed_and_a_live_one_is_not_disturbed(@TempDir Path root) throws IOException {
        Set<Path> sharedMemoryBefore = Machine.sharedMemory();
        try (Workspace ours = new Workspaces(root, new SecureRandom()).open();
                RunningTarget redis = new Redis().start(ours)) {
            Process harness = harness(root);
            assertThat(Machine.processesIn(root)).hasSizeGreaterThan(3);

            harness.destroyForcibly().onExit().join();
            List<Path> removed = new Sweep(root).run();

            assertThat(removed).hasSize(1);
            assertThat(redis.alive()).isTrue();
            assertThat(Machine.processesIn(root))
                    .containsExactly(redis.nodes().get(0).pid());
            assertThat(Machine.sharedMemory()).isEqualTo(sharedMemoryBefore);
        }
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void the_end_by_a_signal_leaves_nothing(@TempDir Path root) throws IOException {
        Process harness = harness(root);

        harness.destroy();
        harness.onExit().join();

        assertThat(Machine.processesIn(root)).isEmpty();
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void a_process_that_took_over_a_recorded_id_is_not_touched() {
        ProcessIdentity now = ProcessIdentity.of(ProcessHandle.current());
        ProcessIdentity before = new ProcessIdentity(now.pid(), now.start() + "0", now.machine());

        assertThat(now.handle()).contains(ProcessHandle.current());
        assertThat(before.handle()).isEmpty();
        assertThat(ProcessIdentity.parse(now.line())).contains(now);
        assertThat(ProcessIdentity.parse("half a line")).isEmpty();
    }

    @Test
    void a_workspace_written_from_another_process_name_space_is_left_alone() {
        ProcessIdentity now = ProcessIdentity.of(ProcessHandle.current());
        String boot = now.machine().split("/", 2)[0];

        assertThat(new ProcessIdentity(1, "1", boot + "/pid:[1]").foreign()).isTrue();
        assertThat(new ProcessIdentity(1, "1", "another-boot/pid:[1]").foreign())
                .isFalse();
        assertThat(now.foreign()).isFalse();
    }

    private static Process harness(Path root) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process harness = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dheadroom.home=" + System.getProperty("headroom.home"),
                        "-cp",
                        classPath,
                        SmallHarness.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = harness.inputReader();
        assertThat(said.readLine()).isEqualTo("READY 3");
        return harness;
    }
}

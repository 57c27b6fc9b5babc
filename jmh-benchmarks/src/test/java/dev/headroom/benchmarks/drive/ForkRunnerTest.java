package dev.headroom.benchmarks.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.benchmarks.confine.Collector;
import dev.headroom.benchmarks.confine.Confinement;
import dev.headroom.benchmarks.confine.JvmChoice;
import dev.headroom.benchmarks.measure.ForkSample;
import dev.headroom.results.machine.Machine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.RunResult;

/** A real forked JVM, seen through what it counts, never through how fast it was. */
class ForkRunnerTest {
    private static final ForkSettings TINY = new ForkSettings(
            200, 1, 3, Duration.ofMillis(20), JvmChoice.none().or(Collector.SERIAL, Optional.of("64m")));

    private final Path folder;

    ForkRunnerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_fork_measures_its_cell_on_its_cores() throws Exception {
        Confinement here = Confinement.of(Machine.here().cpus(), System.getenv("PATH"));
        RunResult result = runner(here).run(Cell.tunable(0.5, 1));
        ForkSample sample =
                ForkSample.of(result.getBenchmarkResults().iterator().next());
        assertThat(sample.iterationMillis()).hasSize(3).allMatch(millis -> millis > 0);
        assertThat(sample.operations()).isPositive();
        if (Files.exists(Path.of("/proc/thread-self"))) {
            assertThat(sample.health().runQueueWaitCores()).isPresent();
        }
        assertThat(result.getParams().getParam("cores")).isEqualTo("1");
        assertThat(result.getParams().getParam("units")).isEqualTo("200");
        assertThat(result.getParams().getParam("serialFraction")).isEqualTo("0.5");
        assertThat(Files.readString(folder.resolve("jmh.log")))
                .contains("-XX:+UseSerialGC")
                .contains("-XX:ActiveProcessorCount=1");
    }

    @Test
    void without_affinity_the_jvm_is_only_told() throws Exception {
        RunResult result = runner(Confinement.told("no taskset")).run(Cell.singleThreaded(1));
        assertThat(result.getBenchmarkResults()).hasSize(1);
    }

    @Test
    void a_fork_that_cannot_start_is_named() {
        Confinement impossible = new Confinement(List.of(99_999), List.of(0), "");
        assertThatThrownBy(() -> runner(impossible).run(Cell.singleThreaded(1)))
                .isInstanceOf(ForkFailed.class)
                .hasMessageContaining("single-threaded on 1 core")
                .hasMessageContaining("jmh.log");
    }

    private ForkRunner runner(Confinement confinement) {
        return new ForkRunner(TINY, confinement, folder.resolve("jmh.log"));
    }
}

package dev.headroom.results.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.Run;
import dev.headroom.results.State;
import dev.headroom.results.example.ExampleRun;
import dev.headroom.results.file.RunFolder;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictTableTest {
    @Test
    void every_experiment_has_a_line_with_its_verdict(@TempDir Path runs) {
        Run run = ExampleRun.write(runs).run();
        assertThat(VerdictTable.text(run))
                .contains("HOLDS", "FAILS", "INCONCLUSIVE", "VOID")
                .contains(run.experiments().get(0).claim());
    }

    @Test
    void a_failed_measurement_does_not_look_like_a_claim_that_fails(@TempDir Path runs) {
        RunFolder folder = RunFolder.open(ExampleRun.write(runs).directory(), Clock.systemUTC());
        folder.change(
                folder.run().experiments().get(0).id(),
                e -> new dev.headroom.results.Experiment(
                        e.id(),
                        e.claim(),
                        e.why(),
                        State.FAILED,
                        "redis died",
                        e.reproduce(),
                        e.systems(),
                        e.predictions(),
                        e.points(),
                        e.checks(),
                        e.comparisons(),
                        e.figures(),
                        java.util.Optional.empty()));
        assertThat(VerdictTable.text(folder.run()).lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("NOT MEASURED"));
        assertThat(VerdictTable.text(folder.run())).contains("redis died");
    }
}

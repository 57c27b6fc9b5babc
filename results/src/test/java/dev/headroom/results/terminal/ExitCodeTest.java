package dev.headroom.results.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.Run;
import dev.headroom.results.State;
import dev.headroom.results.Verdict;
import dev.headroom.results.example.ExampleRun;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.plan.Catalogue;
import dev.headroom.results.plan.Plan;
import dev.headroom.results.plan.PlannedExperiment;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the process ends with, as documented. */
final class ExitCodeTest {
    @TempDir
    Path runs = Path.of("");

    @Test
    void all_measured_is_0_and_a_claim_that_fails_is_measured() {
        assertThat(ExitCode.of(ended(new Verdict.Fails(""), Optional.empty()))).isZero();
    }

    @Test
    void a_missed_gate_is_1() {
        assertThat(ExitCode.of(ended(new Verdict.Fails(""), Optional.of("holds"))))
                .isEqualTo(1);
        assertThat(ExitCode.of(ended(new Verdict.Holds(""), Optional.of("holds"))))
                .isZero();
    }

    @Test
    void a_void_one_is_3_even_with_a_gate() {
        assertThat(ExitCode.of(ended(new Verdict.Void("", List.of()), Optional.of("holds"))))
                .isEqualTo(3);
    }

    @Test
    void an_experiment_that_was_planned_and_never_begun_is_3() {
        RunFolder folder = folder(Optional.empty());
        folder.finish(State.MEASURED);
        assertThat(ExitCode.of(folder.run())).isEqualTo(3);
    }

    @Test
    void a_skipped_one_is_3() {
        RunFolder folder = folder(Optional.empty());
        folder.begin(Catalogue.claim("even-share"), "");
        folder.end("even-share", State.SKIPPED, "no port");
        folder.finish(State.MEASURED);
        assertThat(ExitCode.of(folder.run())).isEqualTo(3);
    }

    @Test
    void an_interrupted_run_is_130() {
        RunFolder folder = folder(Optional.empty());
        folder.finish(State.INTERRUPTED);
        assertThat(ExitCode.of(folder.run())).isEqualTo(130);
    }

    private Run ended(Verdict verdict, Optional<String> gate) {
        RunFolder folder = folder(gate);
        folder.begin(Catalogue.claim("even-share"), "");
        folder.conclude(
                "even-share",
                new RunFolder.Conclusion(State.MEASURED, List.of(), List.of(), List.of(), List.of(), verdict));
        folder.finish(State.MEASURED);
        return folder.run();
    }

    private RunFolder folder(Optional<String> gate) {
        Plan plan = new Plan(
                "mine", 1, List.of(new PlannedExperiment("even-share", List.of(2), 1, 0, 1, new TreeMap<>(), gate)));
        return RunFolder.create(runs, Clock.fixed(ExampleRun.BEGAN, ZoneOffset.UTC), plan, ExampleRun.environment());
    }
}

package dev.headroom.results.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.example.SweptRun;
import dev.headroom.results.terminal.CommandMain;
import dev.headroom.results.terminal.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class HeadroomMainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void a_mistyped_command_is_refused_with_the_nearest_one() {
        assertThat(run("rnu")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(errors.toString()).contains("no such command: rnu; did you mean run?");
    }

    @Test
    void a_mistyped_law_is_refused_with_the_nearest_law() {
        assertThat(run("predict", "amdal", "--cores", "8")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(errors.toString()).contains("no such command: amdal; did you mean amdahl?");
    }

    @Test
    void a_word_like_no_law_is_refused_with_all_of_them() {
        assertThat(run("predict", "moore")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(errors.toString())
                .contains("no such command: moore")
                .contains("amdahl, gustafson, usl, mmc, replicas");
    }

    @Test
    void a_mistyped_option_is_refused_with_the_nearest_one() {
        assertThat(run("predict", "amdahl", "--serial-fraction", "0.1", "--cores", "8", "--formt", "json"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(errors.toString()).contains("--formt").contains("--format");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_law_answers_through_the_whole_command_line() {
        assertThat(run("predict", "amdahl", "--serial-fraction", "0.5", "--cores", "8"))
                .isZero();
        assertThat(out.toString()).contains("speedup     1.7778");
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void two_runs_are_reported_beside_each_other(@TempDir Path runs) {
        String first = SweptRun.named("a").write(runs).toString();
        String second =
                SweptRun.named("b").with("jvm", "OpenJDK 25.0.1").write(runs).toString();
        assertThat(run("report", first, second)).isZero();
        assertThat(out.toString())
                .contains("alone: a", "not put beside each other: a ran on OpenJDK 17.0.15, b ran on OpenJDK 25.0.1")
                .contains("report " + runs.toAbsolutePath().resolve("comparison.html"));
        assertThat(run("report", first, second, "--across", "jvm")).isZero();
        assertThat(out.toString()).contains("beside each other: a | b", "warning: compared across jvm as asked");
    }

    @Test
    void runs_that_cannot_be_compared_are_bad_input(@TempDir Path runs) {
        String first = SweptRun.named("a").write(runs).toString();
        assertThat(run("report", first, first)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("report", first, runs.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("report", first, first, "--across", "jmv")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("report", first, "--across", "jvm")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(errors.toString())
                .contains("are the same run", "is no run", "did you mean jvm?", "are for several runs");
    }

    private int run(String... arguments) {
        CommandLine commands = HeadroomMain.commands();
        commands.setOut(new PrintWriter(out, true));
        commands.setErr(new PrintWriter(errors, true));
        return CommandMain.run(commands, arguments);
    }
}

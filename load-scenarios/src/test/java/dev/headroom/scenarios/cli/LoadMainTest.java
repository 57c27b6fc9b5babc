package dev.headroom.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.terminal.CommandMain;
import dev.headroom.results.terminal.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LoadMainTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    private final StringWriter errors = new StringWriter();

    @Test
    void an_unknown_option_is_bad_input() {
        assertThat(run("load", "--rnus", "x")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(errors.toString()).contains("--rnus");
    }

    @Test
    void an_unknown_plan_is_bad_input_with_the_nearest_name() {
        assertThat(run("load", "quik")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(errors.toString()).contains("quick");
    }

    @Test
    void the_claims_can_be_listed() {
        assertThat(run("load", "--list")).isZero();
    }

    @Test
    void a_program_is_found_in_the_folders_given() throws Exception {
        Path program = Files.createFile(home.resolve("haproxy"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Programs programs = new Programs(List.of(home), home.resolve("docker.sock"));
        assertThat(programs.program("haproxy")).contains(program);
        assertThat(programs.docker()).startsWith("no:");
    }

    private int run(String... arguments) {
        CommandLine commands = LoadMain.commands(home);
        commands.setErr(new PrintWriter(errors, true));
        return CommandMain.run(commands, arguments);
    }
}

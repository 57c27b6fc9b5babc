package dev.headroom.results.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.terminal.CommandMain;
import dev.headroom.results.terminal.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SweepCommandTest {
    private final Path folder;

    SweepCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_sweep_of_nothing_is_refused() {
        assertThat(refused("--", "quick")).contains("at least one of --jdk, --gc, --heap and --smt");
    }

    @Test
    void settings_that_do_not_exist_are_refused_before_the_first_cell() {
        assertThat(refused("--gc", "Serial,G2")).contains("no such collector: G2; did you mean G1?");
        assertThat(refused("--heap", "much")).contains("--heap must be a whole number with k, m or g");
        assertThat(refused("--smt", "maybe")).contains("--smt must be on, off or on,off, was maybe");
        assertThat(refused("--jdk", folder.toString())).contains("with bin/java in it; " + folder + " has none");
        assertThat(refused("--gc", "G1,g1")).contains("every level of --gc must be named once, were G1, G1");
    }

    @Test
    void a_heap_that_the_jvm_cannot_have_is_refused_in_its_own_words() {
        assertThat(refused("--heap", "999999g")).contains("refuses -Xms999999g -Xmx999999g: ");
    }

    @Test
    void only_a_sweep_can_be_resumed() {
        assertThat(refused("--resume", folder.toString())).contains(folder + " is no sweep");
    }

    private static String refused(String... arguments) {
        StringWriter errors = new StringWriter();
        CommandLine line = new CommandLine(new SweepCommand()).setErr(new PrintWriter(errors));
        assertThat(CommandMain.run(line, arguments)).isEqualTo(ExitCode.BAD_INPUT);
        return errors.toString();
    }
}

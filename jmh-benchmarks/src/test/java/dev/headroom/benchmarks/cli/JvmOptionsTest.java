package dev.headroom.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class JvmOptionsTest {
    @Test
    void smt_takes_a_word() {
        assertThat(read("--smt", "off").smt()).isFalse();
        assertThat(read("--smt", "on").smt()).isTrue();
        assertThat(read().smt()).isTrue();
        assertThatThrownBy(() -> read("--smt", "maybe")).hasMessageContaining("must be on or off, was maybe");
    }

    @Test
    void all_others_take_what_the_user_says_of_the_jvm() {
        JvmOptions options = read("--gc", "g1", "--heap", "256m", "--jdk", "/somewhere");
        assertThat(options.choice().collector())
                .hasValueSatisfying(c -> assertThat(c.word()).isEqualTo("G1"));
        assertThat(options.choice().heap()).hasValue("256m");
        assertThat(options.choice().jdk()).isPresent();
    }

    private static JvmOptions read(String... arguments) {
        Holder holder = new Holder();
        new CommandLine(holder).parseArgs(arguments);
        return holder.options;
    }

    @Command
    private static final class Holder {
        @Mixin
        private JvmOptions options = new JvmOptions();
    }
}

package dev.headroom.benchmarks.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JmhArgumentsTest {
    @Test
    void quoted_words_stay_together() {
        assertThat(JmhArguments.of("-p \"text=a b\" -jvmArgsAppend '-Xss2m -ea' -prof gc")
                        .words())
                .containsExactly("-p", "text=a b", "-jvmArgsAppend", "-Xss2m -ea", "-prof", "gc");
    }

    @Test
    void what_the_sweep_decides_is_refused_with_the_reason() {
        assertThatThrownBy(() -> JmhArguments.of("-p a=1 -t 4"))
                .hasMessage("--jmh-args must leave out -t: threads follow the level, or --threads; was -p a=1 -t 4");
        assertThatThrownBy(() -> JmhArguments.of("-wi 3")).hasMessageContaining("--precision or --budget");
    }

    @Test
    void a_pattern_is_no_argument() {
        assertThatThrownBy(() -> JmhArguments.of("MyBench")).hasMessageContaining("chosen by --include");
    }

    @Test
    void parameters_and_modes_are_left_to_each_benchmark() {
        assertThat(JmhArguments.of("-p a=1,2 -bm avgt -prof gc -p b=3").withoutChoices())
                .containsExactly("-prof", "gc");
    }
}

package dev.headroom.benchmarks.jar.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FailedForkTest {
    @Test
    void an_exception_is_told_in_its_own_words() {
        assertThat(FailedFork.reason(List.of(
                        "# Fork: 1 of 1",
                        "Iteration   1: <failure>",
                        "",
                        "java.lang.IllegalStateException: broken",
                        "\tat org.x.MyBench.broken(MyBench.java:11)")))
                .isEqualTo("threw: java.lang.IllegalStateException: broken");
    }

    @Test
    void a_dead_jvm_is_told_with_its_last_words() {
        assertThat(FailedFork.reason(List.of(
                        "<forked VM failed with exit code 1>",
                        "<stdout last='20 lines'>",
                        "</stdout>",
                        "<stderr last='20 lines'>",
                        "Unrecognized VM option 'NoSuch'")))
                .isEqualTo("died: forked VM failed with exit code 1: Unrecognized VM option 'NoSuch'");
    }

    @Test
    void an_error_of_jmh_itself_is_told() {
        assertThat(FailedFork.reason(List.of(
                        "# JMH version: 1.37",
                        "Exception in thread \"main\" java.lang.RuntimeException: ERROR: no hints",
                        "\tat org.openjdk.jmh.Main.main(Main.java:71)")))
                .isEqualTo("gave no result: Exception in thread \"main\" java.lang.RuntimeException: ERROR: no hints");
    }

    @Test
    void silence_is_told_as_such() {
        assertThat(FailedFork.reason(List.of())).isEqualTo("gave no result");
    }
}

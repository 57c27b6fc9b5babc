package dev.headroom.targets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailedToStartTest {

    @Test
    void it_names_the_target_the_rule_the_log_and_the_fix() {
        assertThat(new FailedToStart("redis", "it must answer", "Bad directive\nline 3", "correct the settings"))
                .hasMessage(
                        """
                        redis failed: it must answer
                        Its last log lines:
                          Bad directive
                          line 3
                        Fix: correct the settings""");
    }
}

package dev.headroom.results.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The closed set of rules. */
final class RuleTest {
    @Test
    void there_are_27_numbered_in_order() {
        assertThat(Rule.values())
                .extracting(Rule::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 27).boxed().toList());
    }

    @Test
    void a_number_leads_to_its_rule() {
        assertThat(Rule.of(12)).isEqualTo(Rule.LITTLES_LAW);
        assertThat(Rule.of(1).source()).contains("Tene, \"How NOT to measure latency\"; wrk2");
        assertThat(Rule.of(9).source()).isEmpty();
    }

    @Test
    void a_number_without_a_rule_is_refused() {
        assertThatThrownBy(() -> Rule.of(28)).hasMessage("rule must be 1 to 27, was 28");
        assertThatThrownBy(() -> Rule.of(0)).hasMessage("rule must be 1 to 27, was 0");
    }
}

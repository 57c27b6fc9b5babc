package dev.headroom.targets.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParentPipeTest {
    private final List<String> happened = new ArrayList<>();

    @Test
    void orders_are_obeyed_until_the_parent_is_gone_and_then_the_child_closes_and_ends() {
        pipe("add a\nremove a\n").read();

        assertThat(happened).containsExactly("add a", "remove a", "close", "end");
    }

    @Test
    void an_order_that_is_refused_does_not_end_the_child() {
        pipe("nonsense\nadd a\n").read();

        assertThat(happened).containsExactly("add a", "close", "end");
    }

    @Test
    void the_ready_line_carries_facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("replica", "r1");
        facts.put("port", "8080");

        assertThat(new ReadyLine(facts)).hasToString("HEADROOM-READY replica=r1 port=8080");
        assertThatThrownBy(() -> new ReadyLine(Map.of("a", "b c"))).hasMessageContaining("no white space");
    }

    @Test
    void an_argument_wins_over_the_environment() {
        Options options = new Options(
                new String[] {"--port=1"}, Map.of("HEADROOM_PORT", "2", "HEADROOM_HOST", "h"), Set.of("port"));

        assertThat(options.number("port", 3)).isEqualTo(1);
        assertThat(options.text("host")).contains("h");
        assertThat(options.text("other", "otherwise")).isEqualTo("otherwise");
        assertThatThrownBy(() -> new Options(new String[] {"--port=x"}, Map.of(), Set.of("port")).number("port", 0))
                .hasMessage("port must be a whole number, was x");
    }

    private ParentPipe pipe(String input) {
        return new ParentPipe(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                order -> {
                    if (order.equals("nonsense")) {
                        throw new IllegalArgumentException(order);
                    }
                    happened.add(order);
                },
                () -> happened.add("close"),
                () -> happened.add("end"));
    }
}

package dev.headroom.results.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a mistyped name most likely meant. */
final class NearestNameTest {
    private static final List<String> KNOWN = List.of("levels", "trials", "warm_up");

    @Test
    void one_edit_away_is_found() {
        assertThat(NearestName.of("trails", KNOWN)).contains("trials");
        assertThat(NearestName.of("warmup", KNOWN)).contains("warm_up");
    }

    @Test
    void something_else_is_not_guessed() {
        assertThat(NearestName.of("temperature", KNOWN)).isEmpty();
    }

    @Test
    void without_a_near_one_all_are_named() {
        assertThat(NearestName.hint("temperature", KNOWN)).isEqualTo("; known are levels, trials, warm_up");
        assertThat(NearestName.hint("anything", List.of())).isEqualTo("; there are none");
    }
}

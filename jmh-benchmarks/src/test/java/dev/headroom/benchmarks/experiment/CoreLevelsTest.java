package dev.headroom.benchmarks.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoreLevelsTest {
    @Test
    void powers_of_two_physical_cores_and_all_usable_ones_are_measured() {
        assertThat(CoreLevels.of(List.of(), 2, 2)).containsExactly(1, 2);
        assertThat(CoreLevels.of(List.of(), 6, 12)).containsExactly(1, 2, 4, 6, 8, 12);
        assertThat(CoreLevels.of(List.of(), 64, 128)).containsExactly(1, 2, 4, 8, 16, 32, 64, 128);
        assertThat(CoreLevels.of(List.of(), 1, 1)).containsExactly(1);
    }

    @Test
    void planned_levels_get_their_base() {
        assertThat(CoreLevels.of(List.of(8, 3), 8, 8)).containsExactly(1, 3, 8);
    }

    @Test
    void more_than_the_machine_has_is_refused() {
        assertThatThrownBy(() -> CoreLevels.of(List.of(16), 4, 8))
                .hasMessageContaining("cores must be at most the 8 usable on this machine, was 16");
    }
}

package dev.headroom.benchmarks.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockOrderTest {
    private static final List<Cell> CELLS = List.of(
            Cell.singleThreaded(1),
            Cell.singleThreaded(1).again(),
            Cell.tunable(0.5, 2),
            Cell.tunable(0.5, 4),
            Cell.tunable(1, 4));

    @Test
    void every_block_holds_every_cell_once() {
        assertThat(BlockOrder.shuffled(CELLS, 20, 1)).hasSize(20).allSatisfy(block -> assertThat(block)
                .containsExactlyInAnyOrderElementsOf(CELLS));
    }

    @Test
    void the_seed_decides_the_order() {
        assertThat(BlockOrder.shuffled(CELLS, 5, 42)).isEqualTo(BlockOrder.shuffled(CELLS, 5, 42));
        assertThat(BlockOrder.shuffled(CELLS, 5, 42)).isNotEqualTo(BlockOrder.shuffled(CELLS, 5, 43));
    }

    @Test
    void every_cell_comes_first_now_and_then() {
        var first = new HashSet<Cell>();
        BlockOrder.shuffled(CELLS, 100, 7).forEach(block -> first.add(block.get(0)));
        assertThat(first).hasSize(CELLS.size());
    }

    @Test
    void no_trials_are_refused() {
        assertThatThrownBy(() -> BlockOrder.shuffled(CELLS, 0, 1)).hasMessage("trials must be at least 1, was 0");
    }

    @Test
    void cells_have_names_for_people() {
        assertThat(Cell.tunable(0.05, 4).label()).isEqualTo("phases f=0.05 on 4 cores");
        assertThat(Cell.singleThreaded(1).again().label()).isEqualTo("single-threaded on 1 core, copy 2");
    }
}

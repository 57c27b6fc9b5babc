package dev.headroom.results.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final Level SERIAL = new Level("Serial", List.of("--gc", "Serial"));
    private static final Level G1 = new Level("G1", List.of("--gc", "G1"));
    private static final Level SMALL = new Level("256m", List.of("--heap", "256m"));
    private static final Level LARGE = new Level("1g", List.of("--heap", "1g"));

    @Test
    void every_combination_is_a_cell() {
        Sweep sweep = sweep(1);
        assertThat(sweep.cells())
                .extracting(Cell::name)
                .containsExactly("gc-serial-heap-256m", "gc-serial-heap-1g", "gc-g1-heap-256m", "gc-g1-heap-1g");
        Cell one = sweep.cells().stream()
                .filter(cell -> cell.name().equals("gc-g1-heap-1g"))
                .findFirst()
                .orElseThrow();
        assertThat(one.arguments()).containsExactly("--gc", "G1", "--heap", "1g");
        assertThat(one.factors()).isEqualTo(Map.of("gc", "G1", "heap", "1g"));
    }

    @Test
    void the_seed_decides_the_order() {
        assertThat(sweep(1).open()).isEqualTo(sweep(1).open());
        assertThat(List.of(sweep(1), sweep(2), sweep(3), sweep(4)))
                .extracting(Sweep::open)
                .anySatisfy(cells -> assertThat(cells).isNotEqualTo(sweep(1).open()));
    }

    @Test
    void a_factor_of_one_level_is_set_and_not_varied() {
        Map<String, List<Level>> factors = new LinkedHashMap<>();
        factors.put("gc", List.of(SERIAL, G1));
        factors.put("heap", List.of(SMALL));
        Sweep sweep = Sweep.over(factors, List.of(), 1, "s");
        assertThat(sweep.varied()).containsExactly("gc");
        assertThat(sweep.cells()).allSatisfy(cell -> assertThat(cell.factors()).containsEntry("heap", "256m"));
    }

    @Test
    void what_has_no_run_is_still_open() {
        Sweep sweep = sweep(1);
        Cell first = sweep.cells().get(0);
        Cell second = sweep.cells().get(1);
        Sweep later = sweep.with(first.ended(0, Optional.of("cells/x/run"), true))
                .with(second.ended(2, Optional.empty(), false));
        assertThat(later.open()).hasSize(3).doesNotContain(first);
        assertThat(later.cells().get(1).state()).isEqualTo(CellState.FAILED);
        assertThat(later.with(second.running()).open()).hasSize(3);
    }

    private static Sweep sweep(long seed) {
        Map<String, List<Level>> factors = new LinkedHashMap<>();
        factors.put("gc", List.of(SERIAL, G1));
        factors.put("heap", List.of(SMALL, LARGE));
        return Sweep.over(factors, List.of("quick"), seed, "s");
    }
}

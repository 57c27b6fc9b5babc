package dev.headroom.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WorkSplitTest {
    @Test
    void grown_work_has_the_same_serial_part_and_a_parallel_part_for_each_worker() {
        WorkSplit grown = WorkSplit.of(1_000, 0.3).grownTo(4);
        assertThat(grown).isEqualTo(new WorkSplit(300 + 4 * 700, 300));
        assertThat(grown.end(0, 4) - grown.start(0, 4)).isEqualTo(700);
        assertThat(WorkSplit.of(1_000, 0.3).grownTo(1)).isEqualTo(WorkSplit.of(1_000, 0.3));
    }

    @Test
    void growing_work_checks_what_it_did() {
        GrowingWork work = new GrowingWork();
        work.cores = 3;
        work.serialFraction = 0.5;
        work.units = 200;
        work.open();
        assertThat(work.operation()).isEqualTo(WorkItems.sum(0, 100 + 3 * 100));
        work.close();
    }

    @Test
    void the_serial_part_is_the_nearest_whole_number_of_items() {
        assertThat(WorkSplit.of(80_000, 0.05)).isEqualTo(new WorkSplit(80_000, 4_000));
        assertThat(WorkSplit.of(3, 0.5).serialItems()).isEqualTo(2);
        assertThat(WorkSplit.of(10, 1).serialItems()).isEqualTo(10);
    }

    @Test
    void a_remainder_is_spread_one_item_each() {
        WorkSplit split = new WorkSplit(15, 5);
        assertThat(split.start(0, 4)).isEqualTo(5);
        assertThat(split.start(1, 4)).isEqualTo(8);
        assertThat(split.start(2, 4)).isEqualTo(11);
        assertThat(split.start(3, 4)).isEqualTo(13);
        assertThat(split.end(3, 4)).isEqualTo(15);
    }

    @Test
    void shares_follow_each_other_without_gap_and_differ_by_one_at_most() {
        WorkSplit split = WorkSplit.of(1_003, 0.3);
        for (int workers = 1; workers <= 128; workers++) {
            assertThat(split.start(0, workers)).isEqualTo(split.serialItems());
            assertThat(split.end(workers - 1, workers)).isEqualTo(1_003);
            long fair = (1_003 - split.serialItems()) / workers;
            for (int worker = 0; worker < workers; worker++) {
                assertThat(split.end(worker, workers) - split.start(worker, workers))
                        .isBetween(fair, fair + 1);
            }
        }
    }

    @Test
    void nonsense_is_refused_with_its_value() {
        assertThatThrownBy(() -> WorkSplit.of(10, 1.5)).hasMessage("serial fraction must be between 0 and 1, was 1.5");
        assertThatThrownBy(() -> new WorkSplit(0, 0)).hasMessage("items must be at least 1, was 0");
        assertThatThrownBy(() -> ExpectedSum.check(3, 4))
                .hasMessageContaining("must be 4")
                .hasMessageContaining("was 3");
    }
}

package dev.headroom.benchmarks.emulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.benchmarks.workload.WorkItems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmulatedCoresTest {
    @ParameterizedTest
    @CsvSource({"1, PHASES", "4, PHASES", "16, PHASES", "1, LOCKED", "4, LOCKED"})
    void every_item_is_done_once(int cores, Work work) {
        EmulatedCores emulated = emulated(cores, work);
        emulated.open();
        try {
            emulated.slowDown();
            assertThat(emulated.operation()).isEqualTo(WorkItems.sum(0, emulated.units));
            emulated.speedUp();
        } finally {
            emulated.close();
        }
    }

    @Test
    void a_slow_core_takes_no_less_than_its_schedule() {
        EmulatedCores emulated = emulated(2, Work.PHASES);
        emulated.open();
        try {
            long start = System.nanoTime();
            emulated.operation();
            double scheduled = emulated.realMillis * 1e6 / emulated.share * 0.75;
            assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo((long) scheduled);
        } finally {
            emulated.close();
        }
    }

    @Test
    void locks_are_refused_under_a_quota_and_so_are_too_many_cores() {
        EmulatedCores locked = emulated(2, Work.LOCKED);
        locked.way = Way.QUOTA;
        assertThatThrownBy(locked::open).hasMessageContaining("a CPU quota cannot emulate locks");
        EmulatedCores many = emulated(64, Work.PHASES);
        assertThatThrownBy(many::open).hasMessageContaining("64 emulated cores");
    }

    private static EmulatedCores emulated(int cores, Work work) {
        EmulatedCores emulated = new EmulatedCores();
        emulated.cores = cores;
        emulated.hostCores = 2;
        emulated.serialFraction = 0.5;
        emulated.units = 4_000;
        emulated.realMillis = 2;
        emulated.share = 0.05;
        emulated.way = Way.COOPERATIVE;
        emulated.work = work;
        return emulated;
    }
}

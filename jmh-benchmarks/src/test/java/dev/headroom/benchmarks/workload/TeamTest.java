package dev.headroom.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class TeamTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 17})
    void every_worker_does_its_part_once_in_every_phase(int size) {
        AtomicIntegerArray calls = new AtomicIntegerArray(size);
        try (Team team = new Team(size, 10)) {
            for (int phase = 0; phase < 500; phase++) {
                team.run((worker, workers) -> calls.incrementAndGet(worker));
                for (int worker = 0; worker < size; worker++) {
                    assertThat(calls.get(worker)).isEqualTo(phase + 1);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"100, 0.5, 1", "100, 0.5, 3", "101, 0.05, 7", "7, 0, 16", "1000, 0.25, 16", "10, 1, 4"})
    void the_sum_is_the_same_however_the_work_is_split(long items, double serialFraction, int workers) {
        WorkSplit split = WorkSplit.of(items, serialFraction);
        AtomicLong sum = new AtomicLong(WorkItems.sum(0, split.serialItems()));
        try (Team team = new Team(workers, 0)) {
            team.run(
                    (worker, size) -> sum.addAndGet(WorkItems.sum(split.start(worker, size), split.end(worker, size))));
        }
        assertThat(sum.get()).isEqualTo(WorkItems.sum(0, items));
    }

    @Test
    void the_caller_is_worker_zero() {
        Set<String> names = ConcurrentHashMap.newKeySet();
        String caller = Thread.currentThread().getName();
        try (Team team = new Team(2, 0)) {
            team.run((worker, workers) ->
                    names.add(worker + " " + Thread.currentThread().getName()));
        }
        assertThat(names).isEqualTo(Set.of("0 " + caller, "1 worker-1"));
    }

    @Test
    void a_failing_worker_fails_the_phase_and_not_the_next_one() {
        try (Team team = new Team(3, 0)) {
            assertThatThrownBy(() -> team.run((worker, workers) -> {
                        if (worker == 2) {
                            throw new IllegalArgumentException("no");
                        }
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("a worker failed in its part")
                    .hasMessageContaining("no");
            team.run((worker, workers) -> {});
        }
    }

    @Test
    void closing_ends_its_threads() {
        List<Thread> helpers;
        try (Team team = new Team(4, 0)) {
            Set<Thread> seen = ConcurrentHashMap.newKeySet();
            team.run((worker, workers) -> seen.add(Thread.currentThread()));
            seen.remove(Thread.currentThread());
            helpers = List.copyOf(seen);
        }
        assertThat(helpers).hasSize(3).noneMatch(Thread::isAlive);
    }

    @Test
    void a_team_of_nobody_is_refused() {
        assertThatThrownBy(() -> new Team(0, 0)).hasMessage("a team needs at least 1 worker, was 0");
    }
}

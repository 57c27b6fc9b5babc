package dev.headroom.benchmarks.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.benchmarks.measure.Forks;
import dev.headroom.benchmarks.measure.HealthLimits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepTest {
    private final List<String> heard = new ArrayList<>();
    private final Deque<Double> steals = new ArrayDeque<>();

    @Test
    void each_fork_is_told_the_moment_it_ends() throws Exception {
        List<Sweep.Fork> forks = sweep(0).run(List.of(
                List.of(Cell.tunable(0.5, 2), Cell.singleThreaded(1)),
                List.of(Cell.singleThreaded(1), Cell.tunable(0.5, 2))));
        assertThat(heard)
                .containsExactly(
                        "start phases f=0.5 on 2 cores",
                        "end phases f=0.5 on 2 cores",
                        "start single-threaded on 1 core",
                        "end single-threaded on 1 core",
                        "start single-threaded on 1 core",
                        "end single-threaded on 1 core",
                        "start phases f=0.5 on 2 cores",
                        "end phases f=0.5 on 2 cores");
        assertThat(forks).extracting(Sweep.Fork::block).containsExactly(0, 0, 1, 1);
        assertThat(forks).extracting(Sweep.Fork::index).containsExactly(0, 1, 2, 3);
    }

    @Test
    void a_disturbed_fork_is_measured_again_and_counted() throws Exception {
        steals.addAll(List.of(0.5, 0.5, 0.0));
        Sweep.Fork fork = sweep(5).run(List.of(List.of(Cell.singleThreaded(1)))).get(0);
        assertThat(fork.attempts()).isEqualTo(3);
        assertThat(fork.complaint()).isEmpty();
    }

    @Test
    void once_the_budget_is_spent_the_disturbed_fork_is_kept_with_its_complaint() throws Exception {
        steals.addAll(List.of(0.5, 0.5, 0.5, 0.5));
        List<Sweep.Fork> forks = sweep(1).run(List.of(List.of(Cell.singleThreaded(1), Cell.singleThreaded(2))));
        assertThat(forks).extracting(Sweep.Fork::attempts).containsExactly(2, 1);
        assertThat(forks).allSatisfy(fork -> assertThat(fork.complaint()).isPresent());
    }

    @Test
    void one_fork_never_takes_more_than_three_attempts() throws Exception {
        steals.addAll(List.of(0.5, 0.5, 0.5));
        assertThat(sweep(9).run(List.of(List.of(Cell.singleThreaded(1)))).get(0).attempts())
                .isEqualTo(3);
    }

    @Test
    void a_failed_fork_ends_the_sweep_and_keeps_what_was_told() {
        Sweep.Measurement second = cell -> {
            if (heard.size() > 2) {
                throw new ForkFailed("the fork of " + cell.label() + " failed", new IllegalStateException());
            }
            return Forks.fork(1, 0, 40);
        };
        Sweep sweep = new Sweep(second, HealthLimits.STRICT, 0, listener());
        assertThatThrownBy(() -> sweep.run(List.of(List.of(Cell.singleThreaded(1), Cell.singleThreaded(2)))))
                .isInstanceOf(ForkFailed.class);
        assertThat(heard).contains("end single-threaded on 1 core");
    }

    private Sweep sweep(int repeats) {
        return new Sweep(
                cell -> Forks.fork(cell.cores(), steals.isEmpty() ? 0 : steals.remove(), 40, 41),
                HealthLimits.STRICT,
                repeats,
                listener());
    }

    private Sweep.Listener listener() {
        return new Sweep.Listener() {
            @Override
            public void starting(int block, Cell cell, int attempt) {
                heard.add("start " + cell.label());
            }

            @Override
            public void finished(Sweep.Fork fork) {
                heard.add("end " + fork.cell().label());
            }
        };
    }
}

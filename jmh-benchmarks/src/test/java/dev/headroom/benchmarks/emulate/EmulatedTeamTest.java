package dev.headroom.benchmarks.emulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.benchmarks.workload.WorkItems;
import dev.headroom.benchmarks.workload.WorkSplit;
import dev.headroom.results.law.scaling.Amdahl;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schedules alone: the clock has always come, so that threads run freely and only what they wait for is counted. */
class EmulatedTeamTest {
    private static final long ITEMS = 32_000;
    private static final double NANOS = ITEMS * 10.0 / 0.05;

    @ParameterizedTest
    @CsvSource({"1, 0.05", "2, 0.05", "16, 0.05", "4, 0.5", "16, 0.5", "8, 1", "8, 0"})
    void phases_are_scheduled_by_amdahls_law(int workers, double serialFraction) {
        List<EmulatedCore> cores = cores(workers);
        try (EmulatedTeam team = new EmulatedTeam(cores)) {
            assertThat(team.phases(WorkSplit.of(ITEMS, serialFraction), 0)).isEqualTo(WorkItems.sum(0, ITEMS));
        }
        assertThat(NANOS / latest(cores)).isCloseTo(new Amdahl(serialFraction).speedup(workers), within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5", "2, 0.5", "16, 0.5", "16, 0.05", "4, 1"})
    void locked_work_never_passes_its_bound(int workers, double serialFraction) {
        List<EmulatedCore> cores = cores(workers);
        try (EmulatedTeam team = new EmulatedTeam(cores)) {
            assertThat(team.locked(ITEMS, serialFraction, 0)).isEqualTo(WorkItems.sum(0, ITEMS));
        }
        assertThat(NANOS / latest(cores)).isLessThanOrEqualTo(Math.min(workers, 1 / serialFraction) + 1e-6);
    }

    @Test
    void cores_meet_at_the_barrier() {
        List<EmulatedCore> cores = cores(3);
        try (EmulatedTeam team = new EmulatedTeam(cores)) {
            team.phases(WorkSplit.of(100, 0.1), 0);
        }
        assertThat(cores).extracting(EmulatedCore::freeAt).containsOnly(latest(cores));
    }

    private static long latest(List<EmulatedCore> cores) {
        return cores.stream().mapToLong(EmulatedCore::freeAt).max().orElseThrow();
    }

    private static List<EmulatedCore> cores(int workers) {
        return Stream.<EmulatedCore>generate(() -> new SlowCore(new Pace(10, 0.05), new AlwaysCome()))
                .limit(workers)
                .toList();
    }

    private static final class AlwaysCome implements Waiting {
        @Override
        public long nanoTime() {
            return Long.MAX_VALUE;
        }

        @Override
        public void until(long dueNanos) {
            assertThat(dueNanos).isPositive();
        }

        @Override
        public void park(long nanos) {
            throw new AssertionError("nothing is waited for");
        }
    }
}

package dev.headroom.benchmarks.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.benchmarks.drive.Cell;
import dev.headroom.results.Check;
import dev.headroom.results.Prediction;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoresExperimentTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"2, 1.3333", "4, 1.6000", "8, 1.7778", "16, 1.8824", "1024, 1.9980"})
    void half_serial_code_follows_amdahl(int cores, double speedup) {
        assertThat(new AmdahlHalfSerial().speedup(cores)).isCloseTo(speedup, within(5e-5));
    }

    @ParameterizedTest
    @CsvSource({"2, 1.9048", "4, 3.4783", "8, 5.9259", "16, 9.1429", "1024, 19.6357"})
    void the_twenty_hour_job_follows_amdahl(int cores, double speedup) {
        assertThat(new TwentyHourJob().speedup(cores)).isCloseTo(speedup, within(5e-5));
    }

    @Test
    void predictions_are_made_for_each_level_beyond_one_with_a_tolerance_of_a_twentieth() {
        List<Prediction> predictions = new AmdahlHalfSerial().predictions(List.of(1, 2, 8), NOW);
        assertThat(predictions).extracting(p -> p.levels().get("cores")).containsExactly("2", "8");
        assertThat(predictions).allSatisfy(p -> {
            assertThat(p.tolerance()).isEqualTo(Prediction.Tolerance.relative(0.05));
            assertThat(p.writtenAt()).isEqualTo(NOW);
        });
    }

    @Test
    void the_twenty_hour_job_also_predicts_its_limit() {
        assertThat(new TwentyHourJob().predictions(List.of(1, 2), NOW))
                .filteredOn(p -> p.relation() == Prediction.Relation.BELOW)
                .singleElement()
                .satisfies(p -> assertThat(p.value()).isEqualTo(20));
    }

    @Test
    void essentially_nothing_is_more_than_the_law_says() {
        Check wording = new AmdahlHalfSerial().wording().get(0);
        assertThat(wording.passed()).isFalse();
        assertThat(wording.finding())
                .contains("8 cores reach 1.78")
                .contains("16 reach 1.88 of a limit of 2")
                .contains("12.5 % more");
    }

    @Test
    void single_threaded_code_is_run_without_a_team() {
        assertThat(new SingleThreadedCode().cell(4)).isEqualTo(Cell.singleThreaded(4));
        assertThat(new SingleThreadedCode().speedup(64)).isEqualTo(1);
    }
}

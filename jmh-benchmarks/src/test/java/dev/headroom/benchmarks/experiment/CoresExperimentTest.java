package dev.headroom.benchmarks.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.benchmarks.drive.Cell;
import dev.headroom.results.Check;
import dev.headroom.results.Prediction;
import dev.headroom.results.plan.Catalogue;
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
    void one_lock_gives_a_range_between_phases_and_its_bound() {
        List<Prediction> predictions = new SerializedSections(0.5).predictions(List.of(1, 2, 8), NOW);
        assertThat(predictions)
                .extracting(p -> p.levels().get("cores") + " " + p.relation() + " " + Math.round(1_000 * p.value()))
                .containsExactly("2 BELOW 2000", "2 ABOVE 1333", "8 BELOW 2000", "8 ABOVE 1778");
        assertThat(new SerializedSections(0).speedup(8)).isEqualTo(8);
    }

    @Test
    void many_locks_and_none_are_measured_beside_one() {
        SerializedSections sections = new SerializedSections(0.25);
        assertThat(sections.cells(List.of(1, 2)))
                .extracting(Cell::label)
                .containsExactly("sections guard=SYNCHRONIZED f=0.25 on 2 cores");
        assertThat(sections.beside(List.of(1, 2)))
                .extracting(cell -> cell.levels().get("param.guard"))
                .containsExactly("STRIPED", "LOCK_FREE");
    }

    @Test
    void every_sample_of_the_catalogue_is_measured_on_every_level_with_its_own_base() {
        List<String> samples = List.of(
                Catalogue.claim("real-code").setting("samples").standard().split(","));
        RealCode code = new RealCode(samples);
        assertThat(code.cells(List.of(1, 2))).hasSize(2 * samples.size());
        assertThat(code.cells(List.of(1, 2)).get(1).levels())
                .containsEntry("benchmark", "parallel-sum")
                .containsEntry("cores", "2");
        assertThat(code.predictions(List.of(1, 2), NOW)).isEmpty();
        assertThatThrownBy(() -> new RealCode(List.of("sorts"))).hasMessageContaining("was sorts");
    }

    @ParameterizedTest
    @CsvSource({"0.5, 2, 1.5", "0.5, 16, 8.5", "0.05, 16, 15.25", "1, 16, 1"})
    void grown_work_follows_gustafson(double serialFraction, int cores, double speedup) {
        WorkGrows grows = new WorkGrows(serialFraction);
        assertThat(grows.speedup(cores)).isCloseTo(speedup, within(1e-9));
        assertThat(grows.work(grows.cell(cores))).isCloseTo(speedup, within(1e-9));
        assertThat(grows.work(Cell.tunable(1, cores))).isEqualTo(1);
    }

    @Test
    void single_threaded_code_is_run_without_a_team() {
        assertThat(new SingleThreadedCode().cell(4)).isEqualTo(Cell.singleThreaded(4));
        assertThat(new SingleThreadedCode().speedup(64)).isEqualTo(1);
    }
}

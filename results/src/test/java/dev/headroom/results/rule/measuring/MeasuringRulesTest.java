package dev.headroom.results.rule.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import dev.headroom.results.law.flow.LittlesLaw;
import dev.headroom.results.rule.Rule;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The rules about how it was measured: at, below and above each limit, and the sentence printed. */
final class MeasuringRulesTest {
    private static final Interval TOLERATED = new Interval(0.95, 1.05);

    @Test
    void lateness_voids_beyond_half_of_the_p99() {
        assertThat(CoordinatedOmission.lateness(20_000_000, 40_000_000).passed())
                .isTrue();
        Check late = CoordinatedOmission.lateness(20_000_001, 40_000_000);
        assertThat(late.voids()).isTrue();
        assertThat(late.rule()).isEqualTo(Rule.COORDINATED_OMISSION);
        assertThat(late.finding())
                .isEqualTo("the generator itself was late by p99 20.00 ms; latency below that is not trustworthy");
    }

    @Test
    void lateness_below_5_ms_is_never_void_for_a_fast_target() {
        assertThat(CoordinatedOmission.lateness(5_000_000, 1_000_000).passed()).isTrue();
        assertThat(CoordinatedOmission.lateness(5_000_001, 1_000_000).voids()).isTrue();
    }

    @Test
    void lateness_beyond_a_tenth_of_the_median_is_a_warning() {
        assertThat(CoordinatedOmission.besideTheMedian(1_000_000, 10_000_000).passed())
                .isTrue();
        Check late = CoordinatedOmission.besideTheMedian(1_000_001, 10_000_000);
        assertThat(late.passed()).isFalse();
        assertThat(late.severity()).isEqualTo(Severity.WARN);
    }

    @Test
    void open_load_must_reach_98_percent_of_its_rate_and_closed_load_any() {
        assertThat(OpenOrClosed.reached(true, 98, 100, 2).passed()).isTrue();
        Check missed = OpenOrClosed.reached(true, 97, 100, 3);
        assertThat(missed.voids()).isTrue();
        assertThat(missed.finding())
                .isEqualTo("offered not reached: 97 of 100 intended requests were sent and ended, 3 were shed");
        assertThat(OpenOrClosed.reached(false, 10, 100, 0).passed()).isTrue();
        assertThat(OpenOrClosed.reached(false, 0, 0, 0).voids()).isTrue();
    }

    @Test
    void closed_load_is_not_held_against_a_law_of_open_load() {
        assertThat(OpenOrClosed.comparableWithOpen(OptionalInt.empty()).passed())
                .isTrue();
        Check closed = OpenOrClosed.comparableWithOpen(OptionalInt.of(50));
        assertThat(closed.voids()).isTrue();
        assertThat(closed.finding()).isEqualTo("closed load: 50 users, latency not comparable with open R");
    }

    @Test
    void too_few_forks_void() {
        Check few = IntervalAcrossForks.enough("forks", 2, "forks", 5);
        assertThat(few.voids()).isTrue();
        assertThat(few.finding()).isEqualTo("n = 2 forks: no interval; at least 5 are needed, one number each");
        assertThat(IntervalAcrossForks.enough("forks", 4, "forks", 5).voids()).isTrue();
        assertThat(IntervalAcrossForks.enough("forks", 5, "forks", 5).passed()).isTrue();
    }

    /** A line of 0.8 % a run, over 10 runs 8 % and so more than half of a tolerance of 5 %, but less than of 20 %. */
    @Test
    void a_drift_that_matters_is_a_warning() {
        double[] rising = new double[10];
        for (int run = 0; run < rising.length; run++) {
            rising[run] = 0.008 * run - 0.036 + (run % 2 == 0 ? 0.001 : -0.001);
        }
        Check drift = Interleaved.order(rising, 0.05, 42);
        assertThat(drift.passed()).isFalse();
        assertThat(drift.severity()).isEqualTo(Severity.WARN);
        assertThat(drift.finding())
                .matches("drift 0\\.7\\d\\d %/run \\(p = 0\\.000\\): order matters; complete blocks in an order"
                        + " shuffled by seed 42");
        assertThat(Interleaved.order(rising, 0.20, 42).passed()).isTrue();
        assertThat(Interleaved.order(new double[] {0.1}, 0.05, 42).passed()).isTrue();
    }

    @Test
    void a_generator_at_80_percent_of_its_processors_voids() {
        assertThat(GeneratorOnTheHost.cpu(0.79, 2).passed()).isTrue();
        Check busy = GeneratorOnTheHost.cpu(0.80, 2);
        assertThat(busy.voids()).isTrue();
        assertThat(busy.finding()).isEqualTo("the generator used 80 % of its 2 processors");
    }

    @Test
    void a_pause_above_20_ms_is_a_warning() {
        assertThat(GeneratorOnTheHost.pauses(20).passed()).isTrue();
        assertThat(GeneratorOnTheHost.pauses(21).passed()).isFalse();
        assertThat(GeneratorOnTheHost.pauses(21).voids()).isFalse();
    }

    @Test
    void more_replicas_than_cpus_claim_no_scaling_of_cpus() {
        assertThat(EnoughCores.simulated(2, 2).passed()).isTrue();
        Check shared = EnoughCores.simulated(4, 2);
        assertThat(shared.passed()).isFalse();
        assertThat(shared.finding()).isEqualTo("4 replicas on 2 CPUs: service time simulated, CPU scaling not claimed");
    }

    @Test
    void a_null_control_off_one_is_void_and_a_noisy_one_a_warning() {
        assertThat(EnoughCores.nullControl("serial work", ratio(.96, .955, .97), TOLERATED)
                        .passed())
                .isTrue();
        Check noisy = EnoughCores.nullControl("serial work", ratio(.96, .94, .97), TOLERATED);
        assertThat(noisy.passed()).isFalse();
        assertThat(noisy.severity()).isEqualTo(Severity.WARN);
        Check off = EnoughCores.nullControl("serial work", ratio(.94, .93, .96), TOLERATED);
        assertThat(off.voids()).isTrue();
        assertThat(off.finding())
                .isEqualTo("serial work has a speedup of 0.940 (0.930 to 0.960), must lie within 0.950 to 1.050");
    }

    @Test
    void second_threads_of_cores_decide_nothing() {
        assertThat(EnoughCores.physicalCores(List.of(2, 4), 4).passed()).isTrue();
        Check some = EnoughCores.physicalCores(List.of(2, 8), 4);
        assertThat(some.passed()).isFalse();
        assertThat(some.voids()).isFalse();
        assertThat(EnoughCores.physicalCores(List.of(2), 1).voids()).isTrue();
    }

    @Test
    void littles_law_allows_5_percent_or_a_tenth_of_a_request() {
        assertThat(little(10.52, 10).passed()).isTrue();
        assertThat(little(10.53, 10).passed()).isFalse();
        assertThat(little(0.1, 0).passed()).isTrue();
        assertThat(little(0.1, 0).finding()).isEqualTo("L = 0.10 and X*R = 0.00 agree");
        assertThat(little(12.4, 9.1).finding()).isEqualTo("L = 12.4 but X*R = 9.1: some requests are not measured");
        assertThat(little(9.1, 12.4).passed()).isFalse();
    }

    private static Check little(double sampled, double rateTimesTime) {
        return LittlesLawAudit.of(LittlesLaw.ofProduct(sampled, rateTimesTime));
    }

    @Test
    void a_stall_warns_and_a_thread_that_is_always_late_voids() {
        assertThat(Noise.stalls(5_000_000, 50_000_000, 5_000_000).passed()).isTrue();
        assertThat(Noise.stalls(5_000_000, 50_000_001, 5_000_000))
                .extracting(Check::passed, Check::severity)
                .containsExactly(false, Severity.WARN);
        assertThat(Noise.stalls(5_000_001, 6_000_000, 5_000_000).voids()).isTrue();
    }

    @Test
    void a_against_a_warns_where_it_differs_and_voids_where_it_leaves_the_tolerance() {
        assertThat(Noise.sameAgainstSame(ratio(1.01, 1, 1.02), TOLERATED).passed())
                .isTrue();
        Check apart = Noise.sameAgainstSame(ratio(1.04, 1.01, 1.07), TOLERATED);
        assertThat(apart.passed()).isFalse();
        assertThat(apart.voids()).isFalse();
        assertThat(apart.finding())
                .isEqualTo("A/A differed 4.0 %: nothing under 4.0 % is reported; ratio 1.040 (1.010 to 1.070)");
        assertThat(Noise.sameAgainstSame(ratio(0.9, 0.88, 0.92), TOLERATED).voids())
                .isTrue();
    }

    @Test
    void time_outs_bound_the_percentiles_that_they_reach() {
        assertThat(ErrorsCount.timeOuts(0, 1_000).passed()).isTrue();
        assertThat(ErrorsCount.timeOuts(14, 1_000).finding())
                .isEqualTo("p99 is a lower bound: 1.4 % timed out (14 of 1000)");
        assertThat(ErrorsCount.timeOuts(10, 1_000).finding()).startsWith("p99 is");
        assertThat(ErrorsCount.timeOuts(9, 1_000).finding()).startsWith("p99.9 is");
        assertThat(ErrorsCount.timeOuts(1, 100_000).finding()).startsWith("the maximum is");
        assertThat(ErrorsCount.timeOuts(1, 1_000).severity()).isEqualTo(Severity.WARN);
    }

    @Test
    void more_than_one_wrong_answer_of_a_thousand_voids() {
        assertThat(ErrorsCount.answered(1, 1_000, "").passed()).isTrue();
        Check wrong = ErrorsCount.answered(1, 999, "503");
        assertThat(wrong.voids()).isTrue();
        assertThat(wrong.finding()).isEqualTo("1 of 999 requests got no right answer, such as: 503");
    }

    private static Estimate ratio(double value, double low, double high) {
        return new Estimate(value, new Interval(low, high), "1", 5, "");
    }
}

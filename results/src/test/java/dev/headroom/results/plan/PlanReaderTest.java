package dev.headroom.results.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The strict reader of plans, on a machine of 4 usable cores. */
final class PlanReaderTest {
    private static final PlanReader READER = new PlanReader("mine.yaml", 4);

    @ParameterizedTest
    @ValueSource(strings = {"quick", "full", "short"})
    void the_shipped_plans_are_valid_on_a_single_core(String name) {
        assertThat(PlanFile.read(name, 1).experiments()).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void the_full_plan_has_every_claim() {
        assertThat(PlanFile.read("full", 2).experiments())
                .extracting(PlannedExperiment::id)
                .containsExactlyInAnyOrderElementsOf(Catalogue.ids());
    }

    @Test
    void what_a_plan_leaves_out_comes_from_the_catalogue() {
        PlannedExperiment planned =
                READER.read("experiments:\n  latency-falls:\n").experiments().get(0);
        Claim claim = Catalogue.claim("latency-falls");
        assertThat(planned.levels()).isEqualTo(claim.levels());
        assertThat(planned.trials()).isEqualTo(claim.trials());
        assertThat(planned.duration()).isEqualTo(Duration.ofMillis(claim.durationMillis()));
        assertThat(planned.setting("service_ms"))
                .isEqualTo(claim.setting("service_ms").standard());
    }

    @Test
    void what_a_plan_says_counts() {
        Plan plan = READER.read(
                """
                name: mine
                seed: 7
                experiments:
                  latency-falls:
                    levels: [4, 2, 2]
                    trials: 6
                    duration: 1.5s
                    warm_up: 2m
                    gate: holds
                    overrides:
                      utilisation: 0.5
                """);
        PlannedExperiment planned = plan.experiments().get(0);
        assertThat(plan.seed()).isEqualTo(7);
        assertThat(planned.levels()).containsExactly(2, 4);
        assertThat(planned.durationNanos()).isEqualTo(1_500_000_000L);
        assertThat(planned.warmUpNanos()).isEqualTo(120_000_000_000L);
        assertThat(planned.number("utilisation")).isEqualTo(0.5);
        assertThat(planned.gate()).contains("holds");
    }

    @Test
    void a_mistyped_key_is_refused_with_its_place_and_the_nearest_name() {
        refused(
                "seed: 1\nexperimnets:\n",
                "mine.yaml, line 2, column 1: unknown key experimnets; did you mean experiments?");
    }

    @Test
    void a_mistyped_experiment_is_refused_with_the_nearest_name() {
        refused(
                "experiments:\n  latency-fall:\n",
                "mine.yaml, line 2, column 3: unknown experiment latency-fall; did you mean latency-falls?");
    }

    @Test
    void a_mistyped_setting_is_refused_with_the_nearest_name() {
        refused(
                "experiments:\n  latency-falls:\n    overrides:\n      servce_ms: 3\n",
                "mine.yaml, line 4, column 7: unknown setting of latency-falls servce_ms; did you mean service_ms?");
    }

    @Test
    void a_setting_where_there_is_none_is_refused_with_that() {
        refused(
                "experiments:\n  ack-is-faster:\n    overrides:\n      speed: 3\n",
                "mine.yaml, line 4, column 7: unknown setting of ack-is-faster speed; there are none");
    }

    @Test
    void more_cores_than_usable_are_refused() {
        refused(
                "experiments:\n  twenty-hour-job:\n    levels: [1, 8]\n",
                "mine.yaml, line 3, column 17: cores of twenty-hour-job must be at most the 4 usable on this machine, was 8;"
                        + " a speedup beyond them is not a measurement (write levels: all to adapt)");
    }

    @Test
    void no_replica_is_refused() {
        refused(
                "experiments:\n  even-share:\n    levels: [0]\n",
                "mine.yaml, line 3, column 14: replicas of even-share must be 1 to 1000000, was 0");
    }

    @Test
    void a_negative_rate_is_refused() {
        refused(
                "experiments:\n  even-share:\n    overrides:\n      rate_per_second: -5\n",
                "mine.yaml, line 4, column 24: rate_per_second must be positive, was -5");
    }

    @Test
    void a_key_written_twice_is_refused() {
        refused(
                "experiments:\n  even-share:\n    trials: 2\n    trials: 3\n",
                "mine.yaml, line 4, column 5: key trials is written twice; keep one");
    }

    @Test
    void a_bad_duration_is_refused_with_an_example() {
        refused(
                "experiments:\n  even-share:\n    duration: 5 parsecs\n",
                "mine.yaml, line 3, column 15: expected a duration such as 500ms, 10s or 2m, was 5 parsecs");
        refused(
                "experiments:\n  even-share:\n    duration: 0s\n",
                "mine.yaml, line 3, column 15: a duration must be 1ms to 24h, was 0s");
    }

    @Test
    void too_few_trials_are_refused_with_the_rule() {
        refused(
                "experiments:\n  latency-falls:\n    trials: 2\n",
                "mine.yaml, line 3, column 13: trials of latency-falls must be 5 to 10000, was 2;"
                        + " fewer give no interval (rule 6)");
    }

    @Test
    void an_empty_list_of_words_is_refused() {
        refused(
                "experiments:\n  even-share:\n    overrides:\n      policies: []\n",
                "mine.yaml, line 4, column 17: policies must be of round-robin, random, least-connections, was empty");
    }

    @Test
    void whole_numbers_are_a_list_or_a_line_and_may_be_none() {
        for (String levels : List.of("[4, 2, 16, 4]", "4, 2,16", "'2,4,16'")) {
            assertThat(planned("emulated_levels: " + levels).wholes("emulated_levels"))
                    .containsExactly(2, 4, 16);
        }
        assertThat(planned("emulated_levels: ''").wholes("emulated_levels")).isEmpty();
        assertThat(planned("emulated_share: 0.1").wholes("emulated_levels")).isEmpty();
        assertThat(planned("emulated_share: 0.1").words("emulated_ways")).containsExactly("cooperative", "quota");
        refused(
                "experiments:\n  twenty-hour-job:\n    overrides:\n      emulated_levels: [2, 0]\n",
                "mine.yaml, line 4, column 24: emulated_levels must be whole numbers from 1 to 999999 such as 2,4,8,"
                        + " was 0");
    }

    @Test
    void more_emulated_cores_than_the_machine_can_carry_are_refused() {
        refused(
                "experiments:\n  twenty-hour-job:\n    overrides:\n      emulated_levels: [2, 1000]\n",
                "mine.yaml, line 4, column 7: 1000 emulated cores of 0.05 real ones each need 50.0 cores, but at"
                        + " most 3.2 of the 4 usable may be taken, or they would wait for each other; take an"
                        + " emulated_share of at most 0.003 or fewer emulated_levels");
    }

    private static PlannedExperiment planned(String override) {
        return READER.read("experiments:\n  twenty-hour-job:\n    overrides:\n      " + override + "\n")
                .experiments()
                .get(0);
    }

    @Test
    void an_unknown_word_is_refused_with_the_nearest() {
        refused(
                "experiments:\n  even-share:\n    overrides:\n      policies: [round-robbin]\n",
                "mine.yaml, line 4, column 17: policies must be of round-robin, random, least-connections,"
                        + " was round-robbin; did you mean round-robin?");
    }

    @Test
    void what_is_no_yaml_is_refused_with_its_place() {
        assertThatThrownBy(() -> READER.read("experiments: [\n"))
                .isInstanceOf(InvalidPlan.class)
                .hasMessageStartingWith("mine.yaml, line 2, column 1: not YAML: ");
    }

    @Test
    void an_empty_plan_is_refused() {
        refused("", "mine.yaml is empty; a plan must have the key experiments");
        refused(
                "seed: 3\n",
                "mine.yaml, line 1, column 1: a plan must have the key experiments, with at least one in it");
    }

    @Test
    void a_plan_that_is_no_file_is_refused_with_the_shipped_ones() {
        assertThatThrownBy(() -> PlanFile.read("quik", 4))
                .isInstanceOf(InvalidPlan.class)
                .hasMessage("plan quik is neither a shipped plan nor a file; did you mean quick?");
    }

    private static void refused(String plan, String message) {
        assertThatThrownBy(() -> READER.read(plan))
                .isInstanceOf(InvalidPlan.class)
                .hasMessage(message);
    }
}

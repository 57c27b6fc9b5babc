package dev.headroom.results.beside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.Experiment;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.LoadPoint.Measure;
import dev.headroom.results.State;
import dev.headroom.results.example.ExampleRun;
import dev.headroom.results.example.SweptRun;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RepeatedTest {
    /** 40 ms for 80,000 items are 500 ns an item, whatever number of items another run calibrated. */
    @Test
    void the_time_of_an_operation_is_compared_by_its_items() {
        Experiment calibrated = SweptRun.named("a")
                .with("items_per_operation", "80000")
                .run()
                .experiments()
                .get(0);
        assertThat(Repeated.TIME.in(point("time per operation", 40), calibrated))
                .hasValueSatisfying(seen -> {
                    assertThat(seen.quantity()).isEqualTo("time per item");
                    assertThat(seen.unit()).isEqualTo("ns/item");
                    assertThat(seen.value()).isEqualTo(500);
                });
    }

    @Test
    void without_a_number_of_items_it_stays_the_time_of_an_operation() {
        Experiment plain = SweptRun.named("a").run().experiments().get(0);
        assertThat(Repeated.TIME.in(point("time per operation", 40), plain))
                .hasValueSatisfying(seen -> assertThat(seen.unit()).isEqualTo("ms"));
    }

    @Test
    void percentiles_of_trials_are_not_compared() {
        Experiment plain = SweptRun.named("a").run().experiments().get(0);
        assertThat(Repeated.values())
                .allMatch(r -> r.in(point("p99 response time", 9), plain).isEmpty());
    }

    private static LoadPoint point(String measure, double value) {
        return new LoadPoint(
                "p",
                new TreeMap<>(),
                1,
                0,
                State.MEASURED,
                ExampleRun.BEGAN,
                1,
                List.of(new Measure(measure, "ms", value)),
                List.of(),
                List.of());
    }
}

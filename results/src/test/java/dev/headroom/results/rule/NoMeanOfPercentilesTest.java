package dev.headroom.results.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.results.Comparison;
import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.plan.Catalogue;
import dev.headroom.results.plan.Claim;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoMeanOfPercentilesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "meanP99",
                "mean_p99",
                "meanp99",
                "mean p99 response time",
                "p99.9 average",
                "avgP50",
                "avg_percentile",
                "p99-mean"
            })
    void a_mean_of_percentiles_is_known_by_its_name(String name) {
        assertThat(NoMeanOfPercentiles.named(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"p99 response time", "mean response time", "mean time in php8", "p50", "meaning of p99", "steps"
            })
    void what_is_one_or_the_other_is_not(String name) {
        assertThat(NoMeanOfPercentiles.named(name)).isFalse();
    }

    @Test
    void no_measure_may_be_called_so() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LoadPoint.Measure("mean p99 response time", "ms", 1))
                .withMessage("a percentile is never averaged (rule 3), was named mean p99 response time");
    }

    @Test
    void no_compared_percentile_may_be_made_by_a_mean() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compared("p99 response time", "mean over trials, Student's interval"))
                .withMessageStartingWith("a percentile is never averaged (rule 3): p99 response time by mean over");
        assertThat(compared("p99 response time", "percentile of all trials pooled, bootstrap over trials")
                        .quantity())
                .isEqualTo("p99 response time");
        assertThat(compared("mean response time", "mean over trials, Student's interval")
                        .quantity())
                .isEqualTo("mean response time");
    }

    @Test
    void no_key_of_the_run_file_is_a_mean_of_percentiles() throws IOException {
        try (InputStream schema = Comparison.class.getResourceAsStream("file/run.schema.json")) {
            List<String> keys = new ArrayList<>();
            collect(new ObjectMapper().readTree(schema), keys);
            assertThat(keys).contains("measures", "histograms").noneMatch(NoMeanOfPercentiles::named);
        }
    }

    @Test
    void no_name_of_the_catalogue_is_a_mean_of_percentiles() {
        List<String> names = Catalogue.claims().stream()
                .flatMap(claim -> Stream.concat(
                        Stream.of(claim.id()), claim.settings().stream().map(Claim.Setting::name)))
                .toList();
        assertThat(names).contains("latency-falls", "service_ms").noneMatch(NoMeanOfPercentiles::named);
    }

    private static void collect(JsonNode node, List<String> keys) {
        node.fieldNames().forEachRemaining(keys::add);
        node.forEach(child -> collect(child, keys));
    }

    private static Comparison compared(String quantity, String method) {
        return new Comparison(
                quantity,
                new TreeMap<>(),
                Optional.empty(),
                new Estimate(1, new Interval(.9, 1.1), "ms", 5, method),
                Optional.empty(),
                false);
    }
}

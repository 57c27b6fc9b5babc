package dev.headroom.scenarios.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.Check;
import dev.headroom.scenarios.clock.Outcome;
import dev.headroom.scenarios.clock.TimedRequest;
import dev.headroom.scenarios.clock.Window;
import dev.headroom.scenarios.health.GarbagePauses;
import dev.headroom.scenarios.health.Heartbeat;
import dev.headroom.scenarios.plan.JourneySpec;
import dev.headroom.scenarios.plan.LoadModel;
import dev.headroom.scenarios.plan.LoadPointSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PointMeasurementTest {
    private static final long MILLI = 1_000_000L;
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void a_stall_of_the_server_shows_in_response_time_though_not_in_service_time() {
        // Tene's example, scaled: 10 ms apart, 1 ms each; then the server stands still for the whole second second.
        List<TimedRequest> requests = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            long intended = i * 10L * MILLI;
            boolean stalled = intended >= SECOND;
            long sent = stalled ? 2 * SECOND : intended;
            requests.add(answered(i, intended, sent, sent + MILLI));
        }
        PointResult result = measure(requests, 2);
        assertThat(result.service().maximumNanos()).isBetween(MILLI, MILLI + MILLI / 100);
        assertThat(result.response().maximumNanos()).isBetween(SECOND, SECOND + 10 * MILLI);
        assertThat(result.response().percentileNanos().get("p50")).isBetween(MILLI, 2 * MILLI);
        assertThat(result.response().percentileNanos().get("p90")).isBetween(790 * MILLI, 810 * MILLI);
    }

    @Test
    void a_driver_that_was_late_itself_makes_the_point_void() {
        List<TimedRequest> requests = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            requests.add(answered(i, i * 10L * MILLI, i * 10L * MILLI + 40 * MILLI, i * 10L * MILLI + 41 * MILLI));
        }
        PointResult result = measure(requests, 2);
        assertThat(result.valid()).isFalse();
        assertThat(result.checks().stream().filter(Check::voids)).anySatisfy(check -> assertThat(check.finding())
                .startsWith("the generator itself was late by p99 40.")
                .endsWith("not trustworthy"));
    }

    @Test
    void shed_requests_are_counted_and_make_the_point_void() {
        List<TimedRequest> requests = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            TimedRequest request = answered(i, i * 10L * MILLI, i * 10L * MILLI, i * 10L * MILLI + MILLI);
            if (i >= 90) {
                request = new TimedRequest(i, i * 10L * MILLI);
                request.ended(Outcome.SHED);
            }
            requests.add(request);
        }
        PointResult result = measure(requests, 1);
        assertThat(result.sheds()).isEqualTo(10);
        assertThat(result.intended()).isEqualTo(100);
        assertThat(result.response().count()).isEqualTo(90);
        assertThat(result.valid()).isFalse();
    }

    @Test
    void time_outs_enter_the_response_times_and_errors_do_not() {
        TimedRequest wrong = answered(0, 0, 0, 5 * MILLI);
        wrong.ended(Outcome.ERROR);
        TimedRequest late = answered(1, 0, 0, 300 * MILLI);
        late.ended(Outcome.TIMED_OUT);
        PointResult result = measure(List.of(wrong, late, answered(2, 0, 0, 2 * MILLI)), 1);
        assertThat(result.response().count()).isEqualTo(2);
        assertThat(result.response().maximumNanos()).isGreaterThanOrEqualTo(300 * MILLI);
        assertThat(result.errors()).isEqualTo(1);
        assertThat(result.timeOuts()).isEqualTo(1);
        assertThat(result.files()).containsKeys("errors", "time-outs");
    }

    @Test
    void a_point_says_whether_its_seconds_had_settled() {
        List<TimedRequest> requests = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            long took = (i < 1_000 ? 5 : 4) * MILLI + i % 7 * MILLI / 10;
            requests.add(answered(i, i * 10L * MILLI, i * 10L * MILLI, i * 10L * MILLI + took));
        }
        assertThat(measure(requests, 20).checks()).anySatisfy(check -> {
            assertThat(check.passed()).isFalse();
            assertThat(check.voids()).isFalse();
            assertThat(check.finding())
                    .startsWith("not steady: last third 18.")
                    .contains("% faster than first (20 seconds");
        });
        assertThat(measure(requests, 3).checks())
                .anySatisfy(check -> assertThat(check.finding()).isEqualTo("too short to tell: 3 seconds"));
    }

    @Test
    void what_was_intended_outside_the_window_is_not_measured() {
        PointResult result =
                measure(List.of(answered(0, -1, 0, 1), answered(1, 0, 0, 1), answered(2, SECOND, 0, 1)), 1);
        assertThat(result.intended()).isEqualTo(1);
    }

    @Test
    void the_file_holds_one_interval_a_second_in_nanoseconds() throws IOException {
        measure(List.of(answered(0, 0, 0, 3_000_000), answered(1, SECOND, SECOND, SECOND + 7_000_000)), 2);
        HistogramLogReader reader =
                new HistogramLogReader(folder.resolve("point-response.hlog").toFile());
        Histogram first = (Histogram) reader.nextIntervalHistogram();
        Histogram second = (Histogram) reader.nextIntervalHistogram();
        assertThat(first.getMaxValue()).isBetween(3_000_000L, 3_010_000L);
        assertThat(second.getMaxValue()).isBetween(7_000_000L, 7_020_000L);
        assertThat(second.getStartTimeStamp() - first.getStartTimeStamp()).isEqualTo(1_000);
        assertThat(reader.nextIntervalHistogram()).isNull();
    }

    @Test
    void replicas_origins_and_tiers_are_counted_from_the_answers() {
        TimedRequest one = answered(0, 0, 0, MILLI);
        one.answeredBy("replica-1", "cache;dur=0.5");
        one.detail("cache");
        TimedRequest other = answered(1, 0, 0, MILLI);
        other.detail("database");
        other.answeredBy("replica-2", "cache;dur=1.5, database;dur=4;desc=\"select\"");
        Answers answers = measure(List.of(one, other), 1).answers();
        assertThat(answers.replicas()).isEqualTo(Map.of("replica-1", 1L, "replica-2", 1L));
        assertThat(answers.details()).isEqualTo(Map.of("cache", 1L, "database", 1L));
        assertThat(answers.tiers().get("cache")).isEqualTo(new Answers.TierTime(2, 1.0));
        assertThat(answers.tiers().get("database")).isEqualTo(new Answers.TierTime(1, 4.0));
    }

    private static TimedRequest answered(int index, long intended, long sent, long done) {
        TimedRequest request = new TimedRequest(index, intended);
        request.sentAt(sent);
        request.doneAt(done);
        request.ended(Outcome.ANSWERED);
        return request;
    }

    private PointResult measure(List<TimedRequest> requests, int seconds) {
        LoadPointSpec spec = new LoadPointSpec(
                "point",
                new LoadModel.Open(100, LoadModel.Arrivals.CONSTANT),
                0,
                seconds,
                1,
                100,
                1_000,
                new JourneySpec("work", Map.of()),
                Map.of(),
                folder);
        try (GarbagePauses pauses = new GarbagePauses();
                Heartbeat heartbeat = Heartbeat.start(() -> 0, () -> 0L)) {
            return new PointMeasurement(spec, new Window(0, seconds * SECOND, 1_700_000_000_000L), requests)
                    .result(heartbeat, pauses, Map.of(), Map.of());
        }
    }
}

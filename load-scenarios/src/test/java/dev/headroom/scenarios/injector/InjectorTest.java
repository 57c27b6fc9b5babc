package dev.headroom.scenarios.injector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.scenarios.measure.PointResult;
import dev.headroom.scenarios.plan.ArrivalSchedule;
import dev.headroom.scenarios.plan.JourneySpec;
import dev.headroom.scenarios.plan.LoadModel;
import dev.headroom.scenarios.plan.LoadPointSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InjectorTest {
    private static final LoadModel.Open OPEN = new LoadModel.Open(60, LoadModel.Arrivals.POISSON);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    private static HollowServer server;
    private static Injector injector;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = new HollowServer();
        injector = Injector.start(folder.resolve("injector.log"), folder);
        injector.drive(point("warm-up", OPEN, 0, 2));
    }

    @AfterAll
    static void stop() {
        injector.close();
        server.close();
        assertThat(injector.process().isAlive()).isFalse();
    }

    @BeforeEach
    void answerRightly() {
        server.requests.set(0);
        server.paths.clear();
        server.answer = "{\"ok\":true}";
    }

    @Test
    void every_scheduled_request_is_sent_once_and_counted_once() throws InterruptedException {
        PointResult result = injector.drive(point("exact", OPEN, 1, 2));
        assertThat(server.requests.get())
                .isEqualTo(ArrivalSchedule.of(OPEN, 3, 11).size());
        assertThat(result.answered()).isEqualTo(result.intended());
        assertThat(result.errors()).isZero();
        assertThat(result.answers().replicas().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(result.answered());
    }

    @Test
    void the_same_seed_asks_for_the_same_keys() throws InterruptedException {
        LoadPointSpec reads = new LoadPointSpec(
                "keys",
                OPEN,
                0,
                1,
                11,
                100,
                2_000,
                new JourneySpec("read-items", Map.of("items", "50")),
                Map.of("service", server.url()),
                folder);
        injector.drive(reads);
        Object[] first = server.paths.stream().sorted().toArray();
        server.paths.clear();
        injector.drive(reads);
        assertThat(server.paths)
                .containsExactlyInAnyOrder(java.util.Arrays.copyOf(first, first.length, String[].class));
    }

    @Test
    void a_server_that_stands_still_shows_in_the_response_times() throws InterruptedException {
        ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
        Future<?> unusedStall = later.schedule(() -> server.gate.writeLock().lock(), 2, TimeUnit.SECONDS);
        Future<?> unusedEnd = later.schedule(() -> server.gate.writeLock().unlock(), 3, TimeUnit.SECONDS);
        PointResult result = injector.drive(point("stall", OPEN, 0, 4));
        later.shutdownNow();
        assertThat(result.response().maximumNanos()).isGreaterThan(800_000_000L);
        // A quarter of the time it stood still; a client that waits would have seen it once.
        assertThat(result.response().percentileNanos().get("p90")).isGreaterThan(300_000_000L);
        assertThat(result.answered()).isEqualTo(result.intended());
    }

    @Test
    void a_wrong_answer_is_an_error() throws InterruptedException {
        server.answer = "";
        PointResult result = injector.drive(point("wrong", OPEN, 0, 1));
        assertThat(result.errors()).isEqualTo(result.intended());
        assertThat(result.response().count()).isZero();
        assertThat(result.failures()).isNotEmpty();
    }

    @Test
    void users_of_a_closed_point_wait_for_their_answers() throws InterruptedException {
        PointResult result = injector.drive(point("closed", new LoadModel.Closed(3, 20), 0, 2));
        assertThat(result.answered()).isEqualTo(result.intended()).isBetween(30L, 300L);
        assertThat(result.inFlight().mean()).isLessThan(3.1);
    }

    @Test
    void nobody_listening_is_an_error_and_not_a_hang() throws InterruptedException {
        LoadPointSpec nobody = new LoadPointSpec(
                "nobody",
                OPEN,
                0,
                1,
                11,
                100,
                2_000,
                new JourneySpec("work", Map.of()),
                Map.of("service", "http://127.0.0.1:1"),
                folder);
        PointResult result = injector.drive(nobody);
        assertThat(result.errors()).isEqualTo(result.intended());
    }

    @Test
    void an_unknown_journey_is_refused_with_the_nearest_known_one() throws InterruptedException {
        LoadPointSpec unknown = new LoadPointSpec(
                "unknown", OPEN, 0, 1, 11, 100, 2_000, new JourneySpec("wrok", Map.of()), Map.of(), folder);
        assertThatThrownBy(() -> injector.drive(unknown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknown journey 'wrok'; did you mean work?");
    }

    private static LoadPointSpec point(String name, LoadModel model, double warmUp, double seconds) {
        return new LoadPointSpec(
                name,
                model,
                warmUp,
                seconds,
                11,
                1_000,
                5_000,
                new JourneySpec("work", Map.of()),
                Map.of("service", server.url()),
                folder);
    }
}

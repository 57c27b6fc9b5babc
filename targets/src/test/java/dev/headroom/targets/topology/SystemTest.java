package dev.headroom.targets.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.targets.Balancing;
import dev.headroom.targets.Endpoint;
import dev.headroom.targets.Machine;
import dev.headroom.targets.RunningTarget;
import dev.headroom.targets.Workspace;
import dev.headroom.targets.kafka.Kafka;
import dev.headroom.targets.loadbalancer.LoadBalancer;
import dev.headroom.targets.loadbalancer.Policy;
import dev.headroom.targets.postgresql.Postgresql;
import dev.headroom.targets.process.Workspaces;
import dev.headroom.targets.redis.Redis;
import dev.headroom.targets.service.Capacity;
import dev.headroom.targets.service.StatelessService;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole system: a balancer before two replicas, over a cache, a queue and a database. */
@Tag("heavy")
class SystemTest {
    private static final Capacity CAPACITY =
            Capacity.of(4, Duration.ofMillis(2), Capacity.Distribution.DETERMINISTIC, 7);

    private static Workspace workspace;
    private static Started started;
    private static RunningTarget service;
    private static RunningTarget balancer;
    private static Endpoint door;

    @BeforeAll
    static void start(@TempDir Path root) {
        Topology topology = new Topology();
        Topology.Part database = topology.add(new Postgresql());
        Topology.Part cache = topology.add(new Redis());
        Topology.Part queue = topology.add(new Kafka());
        Topology.Part replicas = topology.add(
                "service",
                ready -> new StatelessService(2, CAPACITY)
                        .withDatabase(ready.of(database).endpoint(), 4, 100)
                        .withCache(ready.of(cache).endpoint(), Optional.empty())
                        .withQueue(ready.of(queue).endpoint(), 1),
                database,
                cache,
                queue);
        Topology.Part front = topology.add(
                "loadbalancer",
                ready -> new LoadBalancer(Policy.ROUND_ROBIN, ready.of(replicas).endpoints()),
                replicas);
        workspace = new Workspaces(root, new SecureRandom()).open();
        started = topology.start(workspace);
        service = started.of(replicas);
        balancer = started.of(front);
        door = balancer.endpoint();
    }

    @AfterAll
    static void stop() {
        started.close();
        workspace.close();
    }

    @Test
    void an_item_comes_from_the_database_first_and_from_the_cache_then() {
        HttpResponse<String> first = Machine.get(door, "/items/42?via=cache");
        HttpResponse<String> second = Machine.get(door, "/items/42?via=cache");

        String content = "\"content\":\"item-42-" + "a1d0c6e83f027327d8461063f4ac58a6".repeat(4) + "\"";
        assertThat(first.body()).contains("\"id\":42", content, "\"from\":\"database\"");
        assertThat(second.body()).contains("\"id\":42", content, "\"from\":\"cache\"");
        assertThat(first.headers().firstValue("Server-Timing").orElse(""))
                .matches("queue;dur=\\d+\\.\\d{4}, cache;dur=\\d+\\.\\d{4}, db;dur=\\d+\\.\\d{4}");
    }

    @Test
    void an_item_that_is_not_there_is_not_found() {
        assertThat(Machine.get(door, "/items/101?via=database").statusCode()).isEqualTo(404);
        assertThat(Machine.get(door, "/items/101?via=magic").statusCode()).isEqualTo(400);
    }

    @Test
    void an_order_is_stored_in_the_database_once() {
        HttpResponse<String> created = Machine.post(door, "/orders?via=database", "{\"id\":\"d-1\",\"item\":5}");
        HttpResponse<String> again = Machine.post(door, "/orders?via=database", "{\"id\":\"d-1\",\"item\":5}");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(Machine.get(door, "/orders/d-1").body()).contains("\"stored\":true");
    }

    @Test
    void an_order_in_the_queue_reaches_the_database() {
        HttpResponse<String> accepted = Machine.post(door, "/orders?via=queue", "{\"id\":\"q-1\",\"item\":5}");

        assertThat(accepted.statusCode()).isEqualTo(201);
        assertThat(accepted.headers().firstValue("Server-Timing").orElse("")).contains("mq;dur=");
        Instant limit = Instant.now().plusSeconds(20);
        while (Machine.get(door, "/orders/q-1").statusCode() != 200) {
            assertThat(Instant.now()).as("the order must be stored by then").isBefore(limit);
        }
    }

    @Test
    void work_holds_a_slot_for_its_service_time() {
        HttpResponse<String> answer = Machine.get(door, "/work");

        assertThat(answer.body()).contains("\"asked_ns\":2000000");
        assertThat(heldNanos(answer.body())).isGreaterThanOrEqualTo(2_000_000);
    }

    @Test
    void replicas_take_turns_and_their_number_can_change() {
        Fleet fleet = new Fleet(service, balancer);
        assertThat(replicasSeen(8)).containsExactlyInAnyOrder("r1", "r2");

        fleet.scaleTo(3);
        assertThat(replicasSeen(9)).containsExactlyInAnyOrder("r1", "r2", "r3");

        fleet.scaleTo(2);
        assertThat(replicasSeen(8)).containsExactlyInAnyOrder("r1", "r2");
        assertThat(balancer.as(Balancing.class).orElseThrow().requestsPerReplica())
                .hasSize(3);
    }

    @Test
    void what_was_started_lives() {
        started.requireAlive();
        assertThat(started.all()).hasSize(5);
        assertThat(started.all()).allMatch(RunningTarget::alive);
        assertThat(List.copyOf(service.facts().limits().keySet())).contains("slots_per_replica");
    }

    private static Set<String> replicasSeen(int requests) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < requests; i++) {
            seen.add(Machine.get(door, "/health")
                    .headers()
                    .firstValue("X-Replica")
                    .orElse(""));
        }
        return seen;
    }

    private static long heldNanos(String body) {
        return Long.parseLong(body.replaceAll("(?s).*\"held_ns\":(\\d+).*", "$1"));
    }
}

package dev.headroom.targets.balancer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoutingTest {
    private final List<Replica> replicas = Stream.of("http://127.0.0.1:1", "http://127.0.0.1:2")
            .map(url -> new Replica(URI.create(url)))
            .toList();
    private final AtomicInteger turn = new AtomicInteger();

    @Test
    void round_robin_gives_each_replica_its_turn() {
        assertThat(Stream.generate(() -> Policy.ROUND_ROBIN.choose(replicas, turn))
                        .limit(4))
                .containsExactly(replicas.get(0), replicas.get(1), replicas.get(0), replicas.get(1));
    }

    @Test
    void random_gives_each_replica_half() {
        Map<Replica, Integer> chosen = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            chosen.merge(Policy.RANDOM.choose(replicas, turn), 1, Integer::sum);
        }
        // Six standard deviations of a fair coin.
        assertThat(chosen.values()).allMatch(count -> count > 4_700 && count < 5_300);
    }

    @Test
    void orders_change_the_replicas_and_unknown_ones_are_refused() {
        Routing routing = new Routing(Policy.of("least-connections"));
        routing.obey("add http://127.0.0.1:1");
        routing.obey("route http://127.0.0.1:2");

        assertThat(routing.json())
                .isEqualTo(
                        """
                {"policy":"least-connections","replicas":[\
                {"url":"http://127.0.0.1:2","active":true,"requests":0,"failed":0,"in_flight":0},\
                {"url":"http://127.0.0.1:1","active":false,"requests":0,"failed":0,"in_flight":0}]}
                """);
        routing.obey("remove http://127.0.0.1:2");
        assertThat(routing.json()).doesNotContain("true");
        assertThatThrownBy(() -> routing.obey("drop http://127.0.0.1:2"))
                .hasMessage("an order must be add, remove, route or policy");
    }

    @Test
    void an_unknown_policy_is_refused() {
        assertThatThrownBy(() -> Policy.of("best"))
                .hasMessage("policy must be round-robin, random or least-connections, was best");
    }
}

package dev.headroom.targets.loadbalancer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.targets.Availability;
import dev.headroom.targets.Balancing;
import dev.headroom.targets.Endpoint;
import dev.headroom.targets.Machine;
import dev.headroom.targets.RunningTarget;
import dev.headroom.targets.Workspace;
import dev.headroom.targets.hollow.Hollow;
import dev.headroom.targets.process.Workspaces;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoadBalancerTest {
    private static final Hollow REPLICA = Hollow.answeringAfter(Duration.ZERO);

    @ParameterizedTest
    @EnumSource(names = {"HAPROXY", "UNDERTOW"})
    void it_shares_counts_and_changes_its_replicas_while_it_runs(LoadBalancer.Software software, @TempDir Path root) {
        Availability availability = new LoadBalancer(Policy.ROUND_ROBIN, List.of(), software).availability();
        assumeTrue(availability.available(), availability.reason());
        try (Workspace workspace = new Workspaces(root, new SecureRandom()).open();
                RunningTarget first = REPLICA.start(workspace);
                RunningTarget second = REPLICA.start(workspace);
                RunningTarget balancer = new LoadBalancer(
                                Policy.ROUND_ROBIN, List.of(first.endpoint(), second.endpoint()), software)
                        .start(workspace)) {
            Balancing balancing = balancer.as(Balancing.class).orElseThrow();
            long firstBefore = sent(balancing, first);
            long secondBefore = sent(balancing, second);

            ask(balancer.endpoint(), 10);
            assertThat(sent(balancing, first) - firstBefore).isEqualTo(5);
            assertThat(sent(balancing, second) - secondBefore).isEqualTo(5);

            balancing.route(List.of(second.endpoint()));
            long reached = sent(balancing, first);
            ask(balancer.endpoint(), 4);
            assertThat(sent(balancing, first)).isEqualTo(reached);

            second.nodes().get(0).process().destroyForcibly();
            second.nodes().get(0).process().onExit().join();
            assertThat(Machine.get(balancer.endpoint(), "/").statusCode()).isEqualTo(503);
        }
    }

    private static void ask(Endpoint endpoint, int requests) {
        for (int i = 0; i < requests; i++) {
            assertThat(Machine.get(endpoint, "/").body()).isEqualTo(Hollow.answer());
        }
    }

    private static long sent(Balancing balancing, RunningTarget replica) {
        return balancing.requestsPerReplica().getOrDefault(replica.endpoint().address(), 0L);
    }
}

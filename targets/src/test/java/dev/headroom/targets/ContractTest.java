package dev.headroom.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.targets.hollow.Hollow;
import dev.headroom.targets.kafka.Kafka;
import dev.headroom.targets.loadbalancer.LoadBalancer;
import dev.headroom.targets.loadbalancer.Policy;
import dev.headroom.targets.postgresql.Postgresql;
import dev.headroom.targets.process.Workspaces;
import dev.headroom.targets.redis.Redis;
import dev.headroom.targets.service.Capacity;
import dev.headroom.targets.service.StatelessService;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every target promises. */
class ContractTest {
    private static final Capacity SMALL = Capacity.of(1, Duration.ofMillis(1), Capacity.Distribution.DETERMINISTIC, 1);

    static Stream<Target> targets() {
        return Stream.of(
                Hollow.answeringAfter(Duration.ZERO),
                new Redis(),
                new Postgresql(),
                new Kafka(),
                new StatelessService(2, SMALL),
                new LoadBalancer(Policy.ROUND_ROBIN, List.of(), LoadBalancer.Software.UNDERTOW));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void a_target_starts_tells_what_it_is_and_leaves_nothing(Target target, @TempDir Path root) {
        Set<Path> sharedMemoryBefore = Machine.sharedMemory();
        assertThat(target.availability().available())
                .as(target.availability().reason())
                .isTrue();

        try (Workspace workspace = new Workspaces(root, new SecureRandom()).open()) {
            RunningTarget running = target.start(workspace);
            assertThat(running.alive()).isTrue();
            assertThat(running.name()).isEqualTo(target.name());
            assertThat(running.endpoints()).hasSameSizeAs(running.nodes()).isNotEmpty();
            assertThat(running.nodes()).allMatch(node -> node.process().isAlive());
            requireFacts(running);
            assertThat(new CpuUse().total(running))
                    .hasValueSatisfying(used -> assertThat(used).isPositive());
            List<Node> nodes = running.nodes();
            running.close();
            assertThat(nodes).noneMatch(node -> node.process().isAlive());
            running.close();
        }
        assertThat(Machine.processesIn(root)).isEmpty();
        assertThat(root).isEmptyDirectory();
        assertThat(Machine.sharedMemory()).isEqualTo(sharedMemoryBefore);
    }

    private static void requireFacts(RunningTarget running) {
        TargetFacts facts = running.facts();
        assertThat(facts.name()).isEqualTo(running.name());
        assertThat(facts.version()).isNotBlank().isNotEqualTo("unknown");
        assertThat(facts.way()).isEqualTo(TargetFacts.Way.PROCESS);
        assertThat(facts.pids())
                .isEqualTo(running.nodes().stream().map(Node::pid).toList());
        assertThat(facts.settings()).isNotEmpty();
        running.endpoint().password().ifPresent(secret -> {
            assertThat(facts.toString() + running.endpoint()).doesNotContain(secret);
            assertThat(running.nodes())
                    .noneMatch(node ->
                            node.process().info().commandLine().orElse("").contains(secret));
        });
    }
}

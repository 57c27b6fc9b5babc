package dev.headroom.targets.process;

import dev.headroom.targets.Workspace;
import dev.headroom.targets.postgresql.Postgresql;
import dev.headroom.targets.redis.Redis;
import dev.headroom.targets.service.Capacity;
import dev.headroom.targets.service.StatelessService;
import dev.headroom.targets.topology.Started;
import dev.headroom.targets.topology.Topology;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A harness of its own, which starts three targets and then waits to be killed. */
final class SmallHarness {

    private SmallHarness() {}

    public static void main(String[] arguments) throws InterruptedException {
        Capacity capacity = Capacity.of(1, Duration.ofMillis(1), Capacity.Distribution.DETERMINISTIC, 1);
        Topology topology = new Topology();
        topology.add(new Redis());
        topology.add(new Postgresql());
        topology.add(new StatelessService(1, capacity));
        try (Workspace workspace = new Workspaces(Path.of(arguments[0]), new SecureRandom()).open();
                Started started = topology.start(workspace)) {
            System.out.println("READY " + started.all().size());
            new CountDownLatch(1).await();
        }
    }
}

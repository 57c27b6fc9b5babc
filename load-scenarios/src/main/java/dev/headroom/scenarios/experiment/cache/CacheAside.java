package dev.headroom.scenarios.experiment.cache;

import dev.headroom.results.plan.PlannedExperiment;
import dev.headroom.results.terminal.Progress;
import dev.headroom.scenarios.bench.Bench;
import dev.headroom.scenarios.bench.Drive;
import dev.headroom.scenarios.trial.LoadExperiment;
import dev.headroom.targets.Endpoint;
import dev.headroom.targets.Target;
import dev.headroom.targets.postgresql.Postgresql;
import dev.headroom.targets.redis.Redis;
import dev.headroom.targets.service.Capacity;
import dev.headroom.targets.service.StatelessService;
import dev.headroom.targets.topology.Started;
import dev.headroom.targets.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A cache in front takes the reads off the database: the hit ratio of a bounded cache held against Che's law. */
public final class CacheAside implements LoadExperiment {
    private static final Duration START = Duration.ofSeconds(12);
    private static final int SLOTS = 32;
    private static final int CONNECTIONS = 16;
    private static final Capacity CAPACITY =
            Capacity.of(SLOTS, Duration.ofMillis(1), Capacity.Distribution.DETERMINISTIC, 1);
    // Redis keeps no list of recency, it compares a sample; ten of it come close to the exact order.
    private static final Map<String, String> LRU = Map.of("maxmemory-policy", "allkeys-lru", "maxmemory-samples", "10");

    @Override
    public String id() {
        return "cache-aside";
    }

    @Override
    public Duration planned(PlannedExperiment experiment) {
        Duration trial = Duration.ofMillis(CachePlan.BETWEEN_MILLIS)
                .plus(experiment.duration())
                .plus(Drive.OVERHEAD);
        return START.plus(CachePlan.preparation(experiment))
                .plus(trial.multipliedBy(experiment.trials()))
                .plus(DatabaseReads.SETTLING);
    }

    @Override
    public List<Target> needs() {
        return List.of(new Postgresql(), new Redis(), new StatelessService(1, CAPACITY));
    }

    @Override
    public void measure(PlannedExperiment experiment, Bench bench, Progress progress) throws InterruptedException {
        progress.begin(id() + ": start of PostgreSQL, Redis and the service");
        Topology topology = new Topology();
        Topology.Part database = topology.add(new Postgresql());
        Topology.Part cache = topology.add(new Redis(LRU));
        long items = experiment.whole("items");
        Topology.Part service = topology.add(
                "service",
                started -> service(
                        items,
                        started.of(database).endpoint(),
                        started.of(cache).endpoint()),
                database,
                cache);
        try (Started started = topology.start(bench.workspace());
                Drive drive = new Drive(bench, experiment, progress, started);
                CacheGauge gauge = new CacheGauge(started.of(cache).endpoint());
                DatabaseReads reads = new DatabaseReads(started.of(database).endpoint())) {
            progress.finish(START);
            CachePlan plan = new CachePlan(
                    experiment,
                    bench.folder().run().plan().seed(),
                    started.of(service).endpoint(),
                    drive.output());
            new CacheMeasurement(plan, bench.folder(), started, drive, gauge, reads).run();
        }
    }

    private static StatelessService service(long items, Endpoint database, Endpoint cache) {
        return new StatelessService(1, CAPACITY)
                .withDatabase(database, CONNECTIONS, items)
                .withCache(cache, Optional.empty());
    }
}

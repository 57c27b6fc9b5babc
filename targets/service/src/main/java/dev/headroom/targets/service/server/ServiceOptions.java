package dev.headroom.targets.service.server;

import dev.headroom.targets.child.Options;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How one replica is set up; secrets come from the environment and show nowhere. */
record ServiceOptions(
        String host,
        int port,
        String replica,
        int slots,
        int waitingLimit,
        Duration serviceTime,
        String distribution,
        long seed,
        long items,
        Optional<DatabaseOptions> database,
        Optional<CacheOptions> cache,
        Optional<QueueOptions> queue) {

    private static final Set<String> KNOWN = Set.of(
            "host",
            "port",
            "replica",
            "slots",
            "waiting-limit",
            "service-micros",
            "distribution",
            "seed",
            "items",
            "jdbc-url",
            "jdbc-user",
            "jdbc-password",
            "jdbc-connections",
            "redis-url",
            "redis-password",
            "cache-ttl-millis",
            "kafka-bootstrap",
            "topic",
            "partitions",
            "consume");

    record DatabaseOptions(String url, String user, String password, int connections) {}

    record CacheOptions(String url, Optional<String> password, Optional<Duration> timeToLive) {}

    record QueueOptions(String bootstrap, String topic, int partitions, boolean consume) {}

    static ServiceOptions of(String[] arguments, Map<String, String> environment) {
        Options options = new Options(arguments, environment, KNOWN);
        String replica = options.text("replica", "r1");
        return new ServiceOptions(
                options.text("host", "127.0.0.1"),
                (int) options.number("port", 0),
                replica,
                (int) options.number("slots", 1),
                (int) options.number("waiting-limit", Integer.MAX_VALUE),
                Duration.ofNanos(options.number("service-micros", 1_000) * 1_000),
                options.text("distribution", "deterministic"),
                // Replicas must not hold in step, so each has its own sequence.
                options.number("seed", 1) * 1_000_003 + replica.hashCode(),
                options.number("items", 10_000),
                database(options),
                cache(options),
                queue(options));
    }

    /** What shapes this replica's numbers, without secrets. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("replica", replica);
        facts.put("pid", ProcessHandle.current().pid());
        facts.put("java", Runtime.version().toString());
        facts.put("slots", slots);
        facts.put("waiting_limit", waitingLimit);
        facts.put("service_time_ns", serviceTime.toNanos());
        facts.put("distribution", distribution);
        facts.put("seed", seed);
        facts.put("items", items);
        database.ifPresent(it -> facts.put("database", it.url()));
        database.ifPresent(it -> facts.put("database_connections", it.connections()));
        cache.ifPresent(it -> facts.put("cache", it.url()));
        cache.flatMap(CacheOptions::timeToLive).ifPresent(it -> facts.put("cache_ttl_ms", it.toMillis()));
        queue.ifPresent(it -> facts.put("queue", it.bootstrap()));
        queue.ifPresent(it -> facts.put("consumes", it.consume()));
        return facts;
    }

    private static Optional<DatabaseOptions> database(Options options) {
        return options.text("jdbc-url")
                .map(url -> new DatabaseOptions(
                        url, options.text("jdbc-user", "postgres"), options.text("jdbc-password", ""), (int)
                                options.number("jdbc-connections", 10)));
    }

    private static Optional<CacheOptions> cache(Options options) {
        return options.text("redis-url")
                .map(url -> new CacheOptions(
                        url,
                        options.text("redis-password"),
                        options.text("cache-ttl-millis").map(Long::parseLong).map(Duration::ofMillis)));
    }

    private static Optional<QueueOptions> queue(Options options) {
        return options.text("kafka-bootstrap")
                .map(bootstrap -> new QueueOptions(
                        bootstrap,
                        options.text("topic", "orders"),
                        (int) options.number("partitions", 4),
                        Boolean.parseBoolean(options.text("consume", "false"))));
    }
}

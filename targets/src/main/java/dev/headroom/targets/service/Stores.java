package dev.headroom.targets.service;

import dev.headroom.targets.Endpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the service keeps what it knows; each store is optional. */
record Stores(Optional<Database> database, Optional<Cache> cache, Optional<Queue> queue) {

    record Database(Endpoint endpoint, int connections, long items) {}

    record Cache(Endpoint endpoint, Optional<Duration> timeToLive) {}

    record Queue(Endpoint endpoint, int consumers) {}

    static Stores none() {
        return new Stores(Optional.empty(), Optional.empty(), Optional.empty());
    }

    List<String> options(int replica) {
        List<String> options = new ArrayList<>();
        database.ifPresent(it -> options.addAll(List.of(
                "--jdbc-url=" + it.endpoint().url(),
                "--jdbc-user=" + it.endpoint().user().orElse(""),
                "--jdbc-connections=" + it.connections(),
                "--items=" + it.items())));
        cache.ifPresent(it -> options.add("--redis-url=" + it.endpoint().url()));
        cache.flatMap(Cache::timeToLive).ifPresent(it -> options.add("--cache-ttl-millis=" + it.toMillis()));
        queue.ifPresent(it -> options.addAll(
                List.of("--kafka-bootstrap=" + it.endpoint().address(), "--consume=" + (replica <= it.consumers()))));
        return options;
    }

    Map<String, String> secrets() {
        Map<String, String> secrets = new HashMap<>();
        database.flatMap(it -> it.endpoint().password()).ifPresent(it -> secrets.put("HEADROOM_JDBC_PASSWORD", it));
        cache.flatMap(it -> it.endpoint().password()).ifPresent(it -> secrets.put("HEADROOM_REDIS_PASSWORD", it));
        return secrets;
    }

    Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>();
        database.ifPresent(it -> facts.put("database_connections_per_replica", Integer.toString(it.connections())));
        database.ifPresent(it -> facts.put("items", Long.toString(it.items())));
        cache.ifPresent(it -> facts.put(
                "cache_time_to_live", it.timeToLive().map(Duration::toString).orElse("unlimited")));
        queue.ifPresent(it -> facts.put("queue_consumers", Integer.toString(it.consumers())));
        return facts;
    }
}

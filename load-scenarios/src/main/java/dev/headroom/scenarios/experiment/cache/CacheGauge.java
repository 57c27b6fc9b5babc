package dev.headroom.scenarios.experiment.cache;

import dev.headroom.targets.Endpoint;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;

/** A look into the cache from beside: how many items it holds, and the bound on its memory. */
final class CacheGauge implements AutoCloseable {
    private final RedisClient client;
    private final StatefulRedisConnection<String, String> connection;

    CacheGauge(Endpoint cache) {
        RedisURI.Builder address = RedisURI.builder().withHost(cache.host()).withPort(cache.port());
        cache.password().ifPresent(secret -> address.withPassword((CharSequence) secret));
        this.client = RedisClient.create(address.build());
        this.connection = client.connect();
    }

    long items() {
        return connection.sync().dbsize();
    }

    /** Bounds the cache to what it holds now. */
    void boundHere() {
        connection.sync().configSet("maxmemory", String.valueOf(usedBytes()));
    }

    private long usedBytes() {
        return connection
                .sync()
                .info("memory")
                .lines()
                .filter(line -> line.startsWith("used_memory:"))
                .map(line ->
                        Long.parseLong(line.substring("used_memory:".length()).trim()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the cache must tell its used_memory"));
    }

    @Override
    public void close() {
        connection.close();
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }
}

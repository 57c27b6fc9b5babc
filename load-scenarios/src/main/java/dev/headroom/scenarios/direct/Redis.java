package dev.headroom.scenarios.direct;

import dev.headroom.results.law.cache.Zipf;
import dev.headroom.scenarios.journey.Journey;
import dev.headroom.scenarios.journey.Keys;
import dev.headroom.scenarios.journey.Request;
import dev.headroom.scenarios.journey.Settings;
import dev.headroom.scenarios.plan.LoadPointSpec;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Reads or writes keys of a cache over one pipelined connection, as a service does. */
public final class Redis implements Journey {
    private final String name;
    private final boolean writes;

    private Redis(String name, boolean writes) {
        this.name = name;
        this.writes = writes;
    }

    /** Reads keys; a key that is not there is an answer too. */
    public static Redis get() {
        return new Redis("redis-get", false);
    }

    /** Writes keys. */
    public static Redis set() {
        return new Redis("redis-set", true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Request open(LoadPointSpec point) {
        Settings settings = Settings.of(point.journey(), "items", "exponent", "prefix", "value_bytes");
        Keys keys =
                new Keys(new Zipf(settings.number("exponent", 0, 0), settings.whole("items", 10_000, 1)), point.seed());
        String prefix = settings.text("prefix", "headroom:load:");
        String value = "x".repeat(settings.whole("value_bytes", 100, 1));
        RedisClient client = RedisClient.create(point.endpoint("cache"));
        StatefulRedisConnection<String, String> connection = client.connect();
        connection.sync().ping();
        return new Pipelined(client, connection, keys, prefix, writes ? value : "");
    }

    private record Pipelined(
            RedisClient client,
            StatefulRedisConnection<String, String> connection,
            Keys keys,
            String prefix,
            String value)
            implements Request.Call {
        @Override
        public CompletionStage<?> call(int index) {
            RedisAsyncCommands<String, String> commands = connection.async();
            String key = prefix + keys.key(index);
            return value.isEmpty() ? commands.get(key) : commands.set(key, value);
        }

        @Override
        public void close() {
            connection.close();
            client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        }
    }
}

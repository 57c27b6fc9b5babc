package dev.headroom.targets.service.server.store;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.Optional;

/** Items in a cache that all replicas share, for a time or until the cache drops them. */
public final class ItemCache implements AutoCloseable {
    private final RedisClient client;
    private final StatefulRedisConnection<String, String> connection;
    private final Optional<Duration> timeToLive;

    /** Connects to the cache. */
    public ItemCache(String url, Optional<String> password, Optional<Duration> timeToLive) {
        RedisURI.Builder uri = RedisURI.builder(RedisURI.create(url));
        password.ifPresent(secret -> uri.withPassword((CharSequence) secret));
        this.client = RedisClient.create(uri.build());
        this.connection = client.connect();
        this.timeToLive = timeToLive;
    }

    /** The item, if the cache has it. */
    public Optional<Item> item(long id) {
        return Optional.ofNullable(connection.sync().get(key(id))).map(content -> new Item(id, content));
    }

    /** Puts an item into the cache. */
    public void put(Item item) {
        timeToLive.ifPresentOrElse(
                time -> connection.sync().set(key(item.id()), item.content(), SetArgs.Builder.px(time)),
                () -> connection.sync().set(key(item.id()), item.content()));
    }

    /** Whether it answers. */
    public boolean answers() {
        return "PONG".equals(connection.sync().ping());
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }

    private static String key(long id) {
        return "item:" + id;
    }
}

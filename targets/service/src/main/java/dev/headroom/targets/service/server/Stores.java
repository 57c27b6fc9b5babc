package dev.headroom.targets.service.server;

import dev.headroom.targets.service.server.Counters.Count;
import dev.headroom.targets.service.server.store.Database;
import dev.headroom.targets.service.server.store.ItemCache;
import dev.headroom.targets.service.server.store.OrderConsumer;
import dev.headroom.targets.service.server.store.OrderQueue;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;

/** The stores that this replica was given; all its state lies in them. */
record Stores(
        Optional<Database> database,
        Optional<ItemCache> cache,
        Optional<OrderQueue> queue,
        Optional<OrderConsumer> consumer)
        implements AutoCloseable {

    static Stores open(ServiceOptions options, Counters counters) throws SQLException, InterruptedException {
        Optional<Database> database =
                options.database().map(it -> new Database(it.url(), it.user(), it.password(), it.connections()));
        if (database.isPresent()) {
            database.get().prepare(options.items());
        }
        Optional<ItemCache> cache = options.cache().map(it -> new ItemCache(it.url(), it.password(), it.timeToLive()));
        if (options.queue().isEmpty()) {
            return new Stores(database, cache, Optional.empty(), Optional.empty());
        }
        ServiceOptions.QueueOptions it = options.queue().get();
        OrderQueue queue = new OrderQueue(it.bootstrap(), it.topic(), it.partitions());
        Optional<OrderConsumer> consumer = Optional.empty();
        if (it.consume()) {
            consumer = Optional.of(new OrderConsumer(
                    it.bootstrap(),
                    it.topic(),
                    database.orElseThrow(missing("database")),
                    stored -> counters.add(Count.QUEUE_STORED, stored)));
        }
        return new Stores(database, cache, Optional.of(queue), consumer);
    }

    Database neededDatabase() {
        return database.orElseThrow(missing("database"));
    }

    ItemCache neededCache() {
        return cache.orElseThrow(missing("cache"));
    }

    OrderQueue neededQueue() {
        return queue.orElseThrow(missing("queue"));
    }

    /** Whether every store answers now. */
    boolean answer() throws SQLException {
        return (database.isEmpty() || database.get().answers())
                && cache.map(ItemCache::answers).orElse(true)
                && queue.map(OrderQueue::answers).orElse(true)
                && consumer.map(OrderConsumer::answers).orElse(true);
    }

    @Override
    public void close() {
        consumer.ifPresent(OrderConsumer::close);
        queue.ifPresent(OrderQueue::close);
        cache.ifPresent(ItemCache::close);
        database.ifPresent(Database::close);
    }

    private static Supplier<IllegalArgumentException> missing(String store) {
        return () -> new IllegalArgumentException("this replica has no " + store);
    }
}

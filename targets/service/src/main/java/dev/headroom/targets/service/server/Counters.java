package dev.headroom.targets.service.server;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What a replica has counted since it started. */
final class Counters {

    enum Count {
        ITEMS_SERVED,
        ORDERS_SERVED,
        WORK_SERVED,
        REFUSED,
        FAILED,
        CACHE_HITS,
        CACHE_MISSES,
        DATABASE_READS,
        DATABASE_WRITES,
        QUEUE_SENDS,
        QUEUE_STORED,
        WORK_ASKED_NS,
        WORK_HELD_NS
    }

    private final Map<Count, LongAdder> counts = new EnumMap<>(Count.class);

    Counters() {
        for (Count count : Count.values()) {
            counts.put(count, new LongAdder());
        }
    }

    void add(Count count, long amount) {
        counter(count).add(amount);
    }

    void one(Count count) {
        counter(count).increment();
    }

    Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        counts.forEach((count, adder) -> all.put(count.name().toLowerCase(Locale.ROOT), adder.sum()));
        return all;
    }

    private LongAdder counter(Count count) {
        LongAdder counter = counts.get(count);
        if (counter == null) {
            throw new IllegalStateException("every count has a counter, " + count + " has none");
        }
        return counter;
    }
}

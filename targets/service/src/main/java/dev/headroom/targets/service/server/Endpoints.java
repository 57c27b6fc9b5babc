package dev.headroom.targets.service.server;

import dev.headroom.targets.service.server.Counters.Count;
import dev.headroom.targets.service.server.slot.ServiceTime;
import dev.headroom.targets.service.server.slot.Timing;
import dev.headroom.targets.service.server.slot.Timing.Tier;
import dev.headroom.targets.service.server.slot.Turn;
import dev.headroom.targets.service.server.store.Item;
import dev.headroom.targets.service.server.store.Order;
import java.util.Optional;

/** What the service does for each request, once the request has its slot. */
record Endpoints(String replica, Stores stores, ServiceTime serviceTime, Counters counters) {

    Answer item(String idText, String via, Timing timing) throws Exception {
        long id = Long.parseLong(idText);
        Optional<Item> item = Optional.empty();
        if (via.equals("cache")) {
            item = timing.in(Tier.CACHE, () -> stores.neededCache().item(id));
            counters.one(item.isPresent() ? Count.CACHE_HITS : Count.CACHE_MISSES);
        } else if (!via.equals("database")) {
            throw new IllegalArgumentException("via must be database or cache, was " + via);
        }
        String from = item.isPresent() ? "cache" : "database";
        if (item.isEmpty()) {
            item = readThrough(id, via.equals("cache"), timing);
        }
        counters.one(Count.ITEMS_SERVED);
        return item.map(it -> Answer.ok(Answer.body("id", it.id(), "content", it.content(), "from", from)))
                .orElseGet(() -> Answer.error(404, "no item has the id " + id));
    }

    Answer order(String json, String via, Timing timing) throws Exception {
        Order order = Order.parse(json, replica);
        if (via.equals("database")) {
            timing.in(Tier.DB, () -> stores.neededDatabase().store(order));
            counters.one(Count.DATABASE_WRITES);
        } else if (via.equals("queue")) {
            timing.in(Tier.MQ, () -> stores.neededQueue().send(order));
            counters.one(Count.QUEUE_SENDS);
        } else {
            throw new IllegalArgumentException("via must be database or queue, was " + via);
        }
        counters.one(Count.ORDERS_SERVED);
        return new Answer(201, Answer.body("id", order.id(), "via", via));
    }

    Answer stored(String order, Timing timing) throws Exception {
        boolean stored = timing.in(Tier.DB, () -> stores.neededDatabase().holds(order));
        return stored ? Answer.ok(Answer.body("id", order, "stored", true)) : Answer.error(404, "not stored: " + order);
    }

    Answer work(Turn turn, Timing timing) {
        long askedNanos = serviceTime.nextNanos();
        long heldNanos = turn.holdNanos(askedNanos);
        timing.add(Tier.WORK, heldNanos);
        counters.one(Count.WORK_SERVED);
        counters.add(Count.WORK_ASKED_NS, askedNanos);
        counters.add(Count.WORK_HELD_NS, heldNanos);
        return Answer.ok(Answer.body("replica", replica, "asked_ns", askedNanos, "held_ns", heldNanos));
    }

    private Optional<Item> readThrough(long id, boolean fill, Timing timing) throws Exception {
        Optional<Item> item = timing.in(Tier.DB, () -> stores.neededDatabase().item(id));
        counters.one(Count.DATABASE_READS);
        if (fill && item.isPresent()) {
            Item found = item.get();
            timing.<Boolean, RuntimeException>in(Tier.CACHE, () -> {
                stores.neededCache().put(found);
                return true;
            });
        }
        return item;
    }
}

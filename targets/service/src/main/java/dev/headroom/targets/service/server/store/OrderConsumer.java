package dev.headroom.targets.service.server.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The receiving end of the queue of orders: writes them into the database and only then moves on, so that an order is
 * delivered at least once; its id makes the second delivery harmless.
 */
public final class OrderConsumer implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

    private final KafkaConsumer<String, String> consumer;
    private final Database database;
    private final IntConsumer stored;
    private final Thread thread = new Thread(this::run, "order-consumer");

    /** Connects and starts; {@code stored} is told how many orders each commit stored. */
    public OrderConsumer(String bootstrap, String topic, Database database, IntConsumer stored) {
        this.database = database;
        this.stored = stored;
        this.consumer = new KafkaConsumer<>(Map.of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                "order-consumers",
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                "false",
                "key.deserializer",
                StringDeserializer.class.getName(),
                "value.deserializer",
                StringDeserializer.class.getName()));
        consumer.subscribe(List.of(topic));
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether it still consumes. */
    public boolean answers() {
        return thread.isAlive();
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(CLOSE_LIMIT.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (consumer) {
            while (true) {
                List<Order> orders = new ArrayList<>();
                for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
                    orders.add(Order.ofLine(record.value()));
                }
                if (!orders.isEmpty()) {
                    database.storeAll(orders);
                    consumer.commitSync();
                    stored.accept(orders.size());
                }
            }
        } catch (WakeupException closed) {
            // Asked to end.
        } catch (SQLException failure) {
            System.err.println("the consumer of orders ended: " + failure.getMessage());
        }
    }
}

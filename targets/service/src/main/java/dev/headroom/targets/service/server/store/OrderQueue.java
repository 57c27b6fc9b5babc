package dev.headroom.targets.service.server.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;

/** The sending end of the queue of orders; an order is accepted when all in-sync brokers have acknowledged it. */
public final class OrderQueue implements AutoCloseable {
    private static final long SEND_LIMIT_S = 30;
    private static final long CLOSE_LIMIT_S = 2;

    private final String topic;
    private final KafkaProducer<String, String> producer;

    /** Connects, and creates the topic unless another replica has. */
    public OrderQueue(String bootstrap, String topic, int partitions) throws InterruptedException {
        this.topic = topic;
        create(bootstrap, topic, partitions);
        this.producer = new KafkaProducer<>(Map.of(
                "bootstrap.servers",
                bootstrap,
                "acks",
                "all",
                "enable.idempotence",
                "true",
                "linger.ms",
                "0",
                "key.serializer",
                StringSerializer.class.getName(),
                "value.serializer",
                StringSerializer.class.getName()));
    }

    /** Sends an order and returns its offset after the acknowledgement. */
    public long send(Order order) throws Exception {
        return producer.send(new ProducerRecord<>(topic, order.id(), order.line()))
                .get(SEND_LIMIT_S, TimeUnit.SECONDS)
                .offset();
    }

    /** Whether it answers. */
    public boolean answers() {
        return !producer.partitionsFor(topic).isEmpty();
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ofSeconds(CLOSE_LIMIT_S));
    }

    private static void create(String bootstrap, String topic, int partitions) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) -1)))
                    .all()
                    .get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("cannot create topic " + topic + " at " + bootstrap, failure);
            }
        }
    }
}

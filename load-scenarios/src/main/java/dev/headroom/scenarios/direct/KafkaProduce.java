package dev.headroom.scenarios.direct;

import dev.headroom.scenarios.journey.Journey;
import dev.headroom.scenarios.journey.Request;
import dev.headroom.scenarios.journey.Settings;
import dev.headroom.scenarios.plan.LoadPointSpec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Appends orders to a topic and counts a request as answered when all in-sync replicas acknowledged it. */
public final class KafkaProduce implements Journey {
    @Override
    public String name() {
        return "kafka-produce";
    }

    @Override
    public Request open(LoadPointSpec point) {
        Settings settings = Settings.of(point.journey(), "topic", "linger_ms");
        Properties properties = new Properties();
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, point.endpoint("queue"));
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.LINGER_MS_CONFIG, settings.whole("linger_ms", 0, 0));
        properties.put(ProducerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, point.requestTimeoutMillis());
        ByteArraySerializer bytes = new ByteArraySerializer();
        Producer<byte[], byte[]> producer = new KafkaProducer<>(properties, bytes, bytes);
        String topic = settings.text("topic", "orders");
        // The first send would wait for the metadata on a thread that serves all requests.
        producer.partitionsFor(topic);
        return new Acknowledged(producer, topic, point.name());
    }

    private record Acknowledged(Producer<byte[], byte[]> producer, String topic, String point) implements Request.Call {
        @Override
        public CompletionStage<?> call(int index) {
            CompletableFuture<Long> acknowledged = new CompletableFuture<>();
            byte[] order = OrderText.of(point, index).getBytes(StandardCharsets.UTF_8);
            // The callback tells all that the future would.
            Future<RecordMetadata> unused = producer.send(new ProducerRecord<>(topic, order), (metadata, failure) -> {
                if (failure == null) {
                    acknowledged.complete(metadata.offset());
                } else {
                    acknowledged.completeExceptionally(failure);
                }
            });
            return acknowledged;
        }

        @Override
        public void close() {
            producer.close(Duration.ofSeconds(2));
        }
    }
}

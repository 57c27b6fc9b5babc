package dev.headroom.targets.kafka;

import dev.headroom.targets.Availability;
import dev.headroom.targets.Endpoint;
import dev.headroom.targets.FailedToStart;
import dev.headroom.targets.RunningTarget;
import dev.headroom.targets.Target;
import dev.headroom.targets.TargetFacts;
import dev.headroom.targets.Workspace;
import dev.headroom.targets.process.ChildJvm;
import dev.headroom.targets.process.LaunchedProcess;
import dev.headroom.targets.process.RunningProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * One Kafka broker as a child JVM. It flushes each message to the disk before it acknowledges it, which Kafka does not
 * by itself: so an acknowledgement means what a PostgreSQL commit means, and the two can be compared.
 */
public final class Kafka implements Target {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(8);
    private static final long PRODUCE_LIMIT_S = 60;
    private static final String READY_TOPIC = "headroom-ready";
    private static final ChildJvm JVM = new ChildJvm(
            "kafka-server", "dev.headroom.targets.kafkaserver.KafkaServerMain", List.of("-Xms256m", "-Xmx256m"));

    private final long messagesPerFlush;

    /** A broker that flushes each message before it acknowledges it. */
    public Kafka() {
        this(1);
    }

    /** A broker that flushes after this many messages; {@link Long#MAX_VALUE} leaves it to the operating system. */
    public Kafka(long messagesPerFlush) {
        if (messagesPerFlush < 1) {
            throw new IllegalArgumentException("messages per flush must be at least 1, was " + messagesPerFlush);
        }
        this.messagesPerFlush = messagesPerFlush;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public Availability availability() {
        return JVM.availability();
    }

    @Override
    public RunningTarget start(Workspace workspace) {
        Path folder = workspace.folder(name());
        Endpoint endpoint = Endpoint.local("kafka", workspace.freePort());
        Path properties =
                properties(folder, new BrokerProperties(endpoint.port(), workspace.freePort(), messagesPerFlush));
        ChildJvm.Ready broker = JVM.start(name(), List.of(properties.toString()), Map.of(), folder, workspace);
        requireProduced(broker.process(), endpoint);
        return new RunningProcess(broker.process(), endpoint, facts(broker), it -> it.stop(STOP_LIMIT));
    }

    private Path properties(Path folder, BrokerProperties broker) {
        try {
            return Files.writeString(folder.resolve("server.properties"), broker.text(folder.resolve("data")));
        } catch (IOException failure) {
            throw new FailedToStart(name(), folder + " must be writable", "", "check the disk: " + failure, failure);
        }
    }

    /** A broker is ready when it has taken a record to the disk, not when its port is open. */
    private static void requireProduced(LaunchedProcess broker, Endpoint endpoint) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", endpoint.address(),
                "acks", "all",
                "key.serializer", StringSerializer.class.getName(),
                "value.serializer", StringSerializer.class.getName());
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings)) {
            producer.send(new ProducerRecord<>(READY_TOPIC, "ready")).get(PRODUCE_LIMIT_S, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw broker.failed("its start was interrupted");
        } catch (Exception failure) {
            throw broker.failed("it must take a record within " + PRODUCE_LIMIT_S + " s, but: " + failure);
        }
    }

    private TargetFacts facts(ChildJvm.Ready broker) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("brokers", "1");
        settings.put("replication_factor", "1");
        settings.put("log.flush.interval.messages", Long.toString(messagesPerFlush));
        settings.put("durability", durability());
        return new TargetFacts(
                name(),
                broker.said().getOrDefault("version", "unknown"),
                TargetFacts.Way.PROCESS,
                settings,
                Map.of("heap", "256m"),
                List.of(broker.process().node().pid()));
    }

    private String durability() {
        return messagesPerFlush == 1
                ? "with acks=all an acknowledgement is sent after the fsync of the message"
                : "with acks=all an acknowledgement is sent before the fsync of the message";
    }
}

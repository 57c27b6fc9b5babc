package dev.headroom.targets.kafkaserver;

import dev.headroom.targets.child.ParentPipe;
import dev.headroom.targets.child.ReadyLine;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.common.utils.internals.AppInfoParser;

/** Formats the storage of a broker and starts it, in one JVM: a second one would cost seconds. */
public final class KafkaServerMain {

    private KafkaServerMain() {}

    /** Starts the broker that the properties file describes. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("the only argument must be the properties file of the broker");
        }
        Path file = Path.of(arguments[0]);
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        format(file);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        server.startup();
        ParentPipe.watch(() -> {
            server.shutdown();
            server.awaitShutdown();
        });
        new ReadyLine(Map.of("version", AppInfoParser.getVersion())).announce();
        server.awaitShutdown();
    }

    private static void format(Path file) {
        String[] arguments = {
            "format", "--ignore-formatted", "-t", Uuid.randomUuid().toString(), "-c", file.toString()
        };
        int status = StorageTool.execute(arguments, System.out);
        if (status != 0) {
            throw new IllegalStateException("formatting the storage must end with 0, ended with " + status);
        }
    }
}

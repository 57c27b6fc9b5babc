package dev.headroom.scenarios.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.targets.Endpoint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the replicas themselves have counted since they started, by replica and by count.
 *
 * @param byReplica replica to count to value
 */
public record ReplicaCounters(Map<String, Map<String, Long>> byReplica) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Asks every replica. */
    public static ReplicaCounters read(List<Endpoint> replicas) throws InterruptedException {
        Map<String, Map<String, Long>> all = new LinkedHashMap<>();
        for (Endpoint replica : replicas) {
            JsonNode counters = ask(replica);
            Map<String, Long> counts = new TreeMap<>();
            counters.properties().stream()
                    .filter(property -> property.getValue().isNumber())
                    .forEach(property ->
                            counts.put(property.getKey(), property.getValue().asLong()));
            all.put(counters.path("replica").asText(), counts);
        }
        return new ReplicaCounters(all);
    }

    private static JsonNode ask(Endpoint replica) throws InterruptedException {
        URI uri = URI.create(replica.withPath("/counters").url());
        try {
            return JSON.readTree(
                    HTTP.send(HttpRequest.newBuilder(uri).timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (IOException e) {
            throw new IllegalStateException("the replica at " + uri + " must tell its counters: " + e, e);
        }
    }

    /** What was counted between an earlier reading and this one. */
    public ReplicaCounters since(ReplicaCounters earlier) {
        Map<String, Map<String, Long>> grown = new LinkedHashMap<>();
        byReplica.forEach((replica, counts) -> {
            Map<String, Long> before = earlier.byReplica().getOrDefault(replica, Map.of());
            Map<String, Long> difference = new TreeMap<>();
            counts.forEach((count, value) -> difference.put(count, value - before.getOrDefault(count, 0L)));
            grown.put(replica, difference);
        });
        return new ReplicaCounters(grown);
    }

    /** One count, summed over the replicas. */
    public long total(String count) {
        return byReplica.values().stream()
                .mapToLong(counts -> counts.getOrDefault(count, 0L))
                .sum();
    }
}

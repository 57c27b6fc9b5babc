package dev.headroom.targets.service;

import dev.headroom.targets.Endpoint;
import dev.headroom.targets.process.LaunchedProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** One running replica: its process and where it answers. */
record Replica(LaunchedProcess process, Endpoint endpoint) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);
    private static final Duration HEALTH_LIMIT = Duration.ofMinutes(1);
    private static final Duration DRAIN_LIMIT = Duration.ofSeconds(10);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(4);
    private static final Duration POLL = Duration.ofMillis(10);

    void requireHealthy() {
        process.awaitReady(HEALTH_LIMIT, () -> {
            HttpResponse<String> health = get("/health");
            if (health.statusCode() != 200) {
                throw new IOException("GET /health answered " + health.statusCode() + ": "
                        + health.body().strip());
            }
            return true;
        });
    }

    /** Waits until it has answered what it was asked, then stops it. */
    void drainAndStop() {
        long deadline = System.nanoTime() + DRAIN_LIMIT.toNanos();
        while (process.alive() && !idle() && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        stop();
    }

    void stop() {
        process.stop(STOP_LIMIT);
    }

    private boolean idle() {
        try {
            String counters = get("/counters").body();
            return counters.contains("\"busy\":0,") && counters.contains("\"waiting\":0,");
        } catch (IOException gone) {
            return true;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create(endpoint.withPath(path).url());
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(ANSWER_LIMIT).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}

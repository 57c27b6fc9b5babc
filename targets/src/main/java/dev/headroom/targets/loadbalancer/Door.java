package dev.headroom.targets.loadbalancer;

import dev.headroom.targets.Endpoint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Questions over HTTP to or through a load balancer. */
record Door(Endpoint endpoint) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

    /** The body at a path; an answer other than 200 is a failure. */
    String get(String path) throws IOException, InterruptedException {
        URI uri = URI.create(endpoint.withPath(path).url());
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(uri).timeout(ANSWER_LIMIT).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("GET " + path + " answered " + answer.statusCode() + ": "
                    + answer.body().strip());
        }
        return answer.body();
    }
}

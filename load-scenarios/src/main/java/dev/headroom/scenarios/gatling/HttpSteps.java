package dev.headroom.scenarios.gatling;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import dev.headroom.scenarios.clock.Outcome;
import dev.headroom.scenarios.clock.TimedRequest;
import dev.headroom.scenarios.journey.Request;
import io.gatling.http.response.Response;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.function.IntFunction;

/** A journey's HTTP request in Gatling's DSL, with our clocks at its hooks and its answer checked. */
final class HttpSteps {
    private final PointRun run;
    private final Request.Http call;

    HttpSteps(PointRun run, Request.Http call) {
        this.run = run;
        this.call = call;
    }

    HttpProtocolBuilder protocol() {
        return http.baseUrl(call.baseUrl())
                .shareConnections()
                .disableWarmUp()
                .disableCaching()
                .disableFollowRedirect()
                .disableAutoReferer()
                .acceptHeader("*/*");
    }

    ChainBuilder chain() {
        HttpRequestActionBuilder request = http(run.spec().journey().name())
                .httpRequest(call.method(), session -> call.path()
                        .apply(timed(session).index()))
                .requestTimeout(Duration.ofMillis(run.spec().requestTimeoutMillis()))
                .check(status().is(call.status()))
                .check(bodyString().validate("right answer", this::checked));
        IntFunction<String> body = call.body();
        if (body != null) {
            request = request.header("Content-Type", "application/json")
                    .body(StringBody(session -> body.apply(timed(session).index())));
        }
        // Sent is the moment the client gets the request: opening a connection is part of the target's time.
        return exec(session -> {
                    timed(session).sentAt(System.nanoTime());
                    return session;
                })
                .exec(request.transformResponse(HttpSteps::answered))
                .exec(this::ended);
    }

    private static Response answered(Response response, Session session) {
        TimedRequest request = timed(session);
        request.doneAt(System.nanoTime());
        request.answeredBy(
                response.headers().get("X-Replica"), response.headers().get("Server-Timing"));
        return response;
    }

    private String checked(String body, Session session) {
        if (!call.answer().test(timed(session).index(), body)) {
            throw new IllegalStateException(
                    "the body is not the answer to this request: " + body.substring(0, Math.min(body.length(), 80)));
        }
        call.detail().apply(body).ifPresent(timed(session)::detail);
        return body;
    }

    // Refused connections and time-outs never reach the response hook: they are stamped here.
    private Session ended(Session session) {
        TimedRequest request = timed(session);
        request.doneAt(System.nanoTime());
        boolean timedOut = request.serviceNanos() >= run.spec().requestTimeoutMillis() * 1_000_000L;
        Outcome failed = timedOut ? Outcome.TIMED_OUT : Outcome.ERROR;
        run.log().land(request, session.isFailed() ? failed : Outcome.ANSWERED);
        return session.markAsSucceeded();
    }

    private static TimedRequest timed(Session session) {
        return session.get(Release.REQUEST);
    }
}

package dev.headroom.targets.service.server;

import dev.headroom.targets.service.server.Counters.Count;
import dev.headroom.targets.service.server.slot.Slots;
import dev.headroom.targets.service.server.slot.Timing;
import dev.headroom.targets.service.server.slot.Turn;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.SameThreadExecutor;
import java.util.Deque;
import java.util.Map;

/** Takes requests off the network, queues them for a slot, and sends what the endpoints answer. */
record HttpDoor(ServiceOptions options, Endpoints endpoints, Slots slots, Counters counters) implements HttpHandler {
    private static final HttpString REPLICA = new HttpString("X-Replica");
    private static final HttpString SERVER_TIMING = new HttpString("Server-Timing");
    private static final String ITEMS = "/items/";
    private static final String ORDERS = "/orders";

    private interface Service {
        Answer answer(Turn turn, Timing timing) throws Exception;
    }

    private interface Question {
        Answer answer() throws Exception;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        String path = exchange.getRequestPath();
        boolean reads = exchange.getRequestMethod().toString().equals("GET");
        if (path.equals("/work")) {
            inSlot(exchange, endpoints::work);
        } else if (reads && path.startsWith(ITEMS)) {
            String id = path.substring(ITEMS.length());
            inSlot(exchange, (turn, timing) -> endpoints.item(id, via(exchange), timing));
        } else if (!reads && path.equals(ORDERS)) {
            exchange.getRequestReceiver()
                    .receiveFullString((whole, body) ->
                            inSlot(whole, (turn, timing) -> endpoints.order(body, via(whole), timing)));
        } else if (reads && path.startsWith(ORDERS + "/")) {
            String id = path.substring(ORDERS.length() + 1);
            beside(exchange, () -> endpoints.stored(id, new Timing()));
        } else {
            beside(exchange, () -> about(path));
        }
    }

    /** Queues a request for a slot; the thread that read it from the network is free at once. */
    private void inSlot(HttpServerExchange exchange, Service service) {
        exchange.dispatch(SameThreadExecutor.INSTANCE, () -> {
            if (!slots.offer(turn -> serve(exchange, service, turn))) {
                counters.one(Count.REFUSED);
                send(
                        exchange,
                        Answer.error(503, "more than " + options.waitingLimit() + " requests wait"),
                        new Timing());
            }
        });
    }

    private void serve(HttpServerExchange exchange, Service service, Turn turn) {
        Timing timing = new Timing();
        Answer answer = answered(() -> service.answer(turn, timing));
        timing.add(Timing.Tier.QUEUE, turn.queuedNanos());
        send(exchange, answer, timing);
    }

    /** Answers a question about the replica, which takes no slot. */
    private void beside(HttpServerExchange exchange, Question question) {
        exchange.dispatch(() -> send(exchange, answered(question), new Timing()));
    }

    private Answer about(String path) throws Exception {
        return switch (path) {
            case "/health" ->
                endpoints.stores().answer()
                        ? Answer.ok(Answer.body("healthy", true))
                        : Answer.error(503, "a store does not answer");
            case "/facts" -> Answer.ok(options.facts());
            case "/counters" -> Answer.ok(counted());
            default -> Answer.error(404, "nothing is at " + path);
        };
    }

    private Map<String, Object> counted() {
        Map<String, Object> counted = Answer.body(
                "replica", options.replica(), "slots", slots.count(), "busy", slots.busy(), "waiting", slots.waiting());
        counted.putAll(counters.all());
        return counted;
    }

    private Answer answered(Question question) {
        try {
            return question.answer();
        } catch (IllegalArgumentException badRequest) {
            counters.one(Count.FAILED);
            return Answer.error(400, String.valueOf(badRequest.getMessage()));
        } catch (Exception failure) {
            counters.one(Count.FAILED);
            return Answer.error(500, failure.getClass().getSimpleName() + ": " + failure.getMessage());
        }
    }

    private void send(HttpServerExchange exchange, Answer answer, Timing timing) {
        exchange.setStatusCode(answer.status());
        exchange.getResponseHeaders()
                .put(REPLICA, options.replica())
                .put(Headers.CONTENT_TYPE, "application/json")
                .put(SERVER_TIMING, timing.header());
        exchange.getResponseSender().send(answer.json());
    }

    private static String via(HttpServerExchange exchange) {
        Deque<String> via = exchange.getQueryParameters().get("via");
        return via == null ? "database" : via.getFirst();
    }
}

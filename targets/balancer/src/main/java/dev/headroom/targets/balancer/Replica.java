package dev.headroom.targets.balancer;

import io.undertow.client.UndertowClient;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.proxy.ProxyCallback;
import io.undertow.server.handlers.proxy.ProxyClient;
import io.undertow.server.handlers.proxy.ProxyConnection;
import io.undertow.server.handlers.proxy.ProxyConnectionPool;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.xnio.OptionMap;

/** A replica of the service: the connections to it and what was counted on them. */
final class Replica implements ProxyClient.ProxyTarget {
    private static final int FIRST_SERVER_ERROR = 500;

    private final URI url;
    private final ProxyConnectionPool connections;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final LongAdder requests = new LongAdder();
    private final LongAdder failed = new LongAdder();

    Replica(URI url) {
        this.url = url;
        this.connections = new ProxyConnectionPool(new Unlimited(), url, UndertowClient.getInstance(), OptionMap.EMPTY);
    }

    URI url() {
        return url;
    }

    int inFlight() {
        return inFlight.get();
    }

    void began(HttpServerExchange exchange) {
        inFlight.incrementAndGet();
        requests.increment();
        exchange.addExchangeCompleteListener((ended, next) -> {
            inFlight.decrementAndGet();
            if (ended.getStatusCode() >= FIRST_SERVER_ERROR) {
                failed.increment();
            }
            next.proceed();
        });
    }

    void connect(
            HttpServerExchange exchange, ProxyCallback<ProxyConnection> callback, long timeout, TimeUnit timeUnit) {
        connections.connect(this, exchange, callback, timeout, timeUnit, false);
    }

    void close() {
        connections.close();
    }

    String json(boolean active) {
        return "{\"url\":\"" + url + "\",\"active\":" + active + ",\"requests\":" + requests.sum() + ",\"failed\":"
                + failed.sum() + ",\"in_flight\":" + inFlight.get() + "}";
    }
}

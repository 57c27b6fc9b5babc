package dev.headroom.targets.balancer;

import dev.headroom.targets.child.Options;
import dev.headroom.targets.child.ParentPipe;
import dev.headroom.targets.child.ReadyLine;
import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.ResponseCodeHandler;
import io.undertow.server.handlers.proxy.ProxyHandler;
import io.undertow.util.Headers;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Starts the load balancer, which takes its orders from standard input. */
public final class BalancerMain {
    private static final int BACKLOG = 4096;
    private static final int NO_RETRY = 0;
    private static final int NO_REPLICA = 503;

    private BalancerMain() {}

    /** Starts, announces its two ports, and serves until the parent is gone. */
    public static void main(String[] arguments) {
        Options options = new Options(
                arguments, System.getenv(), Set.of("host", "port", "admin-port", "policy", "replicas", "io-threads"));
        String host = options.text("host", "127.0.0.1");
        Routing routing = new Routing(Policy.of(options.text("policy", "round-robin")));
        options.text("replicas").ifPresent(urls -> routing.obey("route " + urls.replace(',', ' ')));
        ProxyHandler proxy = ProxyHandler.builder()
                .setProxyClient(routing)
                .setMaxConnectionRetries(NO_RETRY)
                .setNext(new ResponseCodeHandler(NO_REPLICA))
                .build();
        Undertow server = Undertow.builder()
                .setIoThreads((int) options.number("io-threads", 2))
                .setWorkerThreads(2)
                .setSocketOption(org.xnio.Options.BACKLOG, BACKLOG)
                .addHttpListener((int) options.number("port", 0), host, proxy)
                .addHttpListener((int) options.number("admin-port", 0), host, exchange -> admin(exchange, routing))
                .build();
        server.start();
        ParentPipe.watch(server::stop, routing::obey);
        new ReadyLine(ports(server)).announce();
    }

    private static void admin(HttpServerExchange exchange, Routing routing) {
        if (exchange.getRequestPath().equals("/__balancer/counters")) {
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
            exchange.getResponseSender().send(routing.json());
        } else {
            exchange.setStatusCode(404);
        }
    }

    private static Map<String, String> ports(Undertow server) {
        Map<String, String> ports = new LinkedHashMap<>();
        ports.put("port", port(server, 0));
        ports.put("admin", port(server, 1));
        return ports;
    }

    private static String port(Undertow server, int listener) {
        return Integer.toString(
                ((InetSocketAddress) server.getListenerInfo().get(listener).getAddress()).getPort());
    }
}

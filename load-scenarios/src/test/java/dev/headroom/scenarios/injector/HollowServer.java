package dev.headroom.scenarios.injector;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A server that costs nothing and whose true counts are known; it can stand still, and it can answer wrongly. */
final class HollowServer implements AutoCloseable {
    final AtomicInteger requests = new AtomicInteger();
    final Queue<String> paths = new ConcurrentLinkedQueue<>();
    final ReadWriteLock gate = new ReentrantReadWriteLock();
    volatile String answer = "{\"ok\":true}";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    HollowServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        int number = requests.incrementAndGet();
        paths.add(exchange.getRequestURI().getPath());
        byte[] body = bodyOnceTheGateIsOpen();
        exchange.getResponseHeaders().add("X-Replica", "replica-" + (number % 2 + 1));
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private byte[] bodyOnceTheGateIsOpen() {
        gate.readLock().lock();
        try {
            return answer.getBytes(StandardCharsets.UTF_8);
        } finally {
            gate.readLock().unlock();
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

package dev.headroom.targets.hollow;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** The program of a hollow target, on nothing but the JDK. */
public final class HollowMain {
    static final String ANSWER = "hollow\n";
    private static final int BROKEN = 3;

    private HollowMain() {}

    /** Answers at a port after a latency in nanoseconds, until its stage of breaking or the end of its input. */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        Duration latency = Duration.ofNanos(Long.parseLong(arguments[1]));
        Stage stage = Stage.valueOf(arguments[2]);
        System.out.println("hollow starts, and breaks at stage " + stage);
        if (stage == Stage.DIES_WHILE_STARTING) {
            System.exit(BROKEN);
        }
        if (stage != Stage.NEVER_READY) {
            serve(port, latency, stage);
        }
        // The parent holds the other end of the pipe: its end is the end of the parent.
        System.in.transferTo(OutputStream.nullOutputStream());
        Runtime.getRuntime().halt(0);
    }

    private static void serve(int port, Duration latency, Stage stage) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
        server.setExecutor(Executors.newCachedThreadPool());
        byte[] answer = ANSWER.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            if (stage == Stage.DIES_WHEN_DRIVEN
                    && !exchange.getRequestURI().getPath().equals("/health")) {
                System.out.println("hollow was driven and dies");
                Runtime.getRuntime().halt(BROKEN);
            }
            long deadline = System.nanoTime() + latency.toNanos();
            for (long left = latency.toNanos(); left > 0; left = deadline - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }
}

package dev.headroom.targets.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * The standard input of a child JVM, which its parent holds open: a line is an order, the end means that the parent is
 * gone, and then the child closes and ends. Without a parent, as in a container, nothing is read.
 */
public final class ParentPipe {
    private static final String HELD = "HEADROOM_PARENT_PIPE";

    private final InputStream input;
    private final Consumer<String> orders;
    private final Runnable close;
    private final Runnable end;
    private boolean closed;

    ParentPipe(InputStream input, Consumer<String> orders, Runnable close, Runnable end) {
        this.input = input;
        this.orders = orders;
        this.close = close;
        this.end = end;
    }

    /** Closes the child, once, when its parent is gone or the system asks it to end. */
    public static void watch(Runnable close) {
        watch(close, order -> System.err.println("unknown order: " + order));
    }

    /** Also hands each line that the parent writes to {@code orders}. */
    public static void watch(Runnable close, Consumer<String> orders) {
        ParentPipe pipe = new ParentPipe(
                System.in, orders, close, () -> Runtime.getRuntime().halt(0));
        Runtime.getRuntime().addShutdownHook(new Thread(pipe::closeOnce, "close"));
        if ("true".equals(System.getenv(HELD))) {
            Thread watcher = new Thread(pipe::read, "parent-pipe");
            watcher.setDaemon(true);
            watcher.start();
        }
    }

    void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                obey(line.strip());
            }
        } catch (IOException broken) {
            // A broken pipe is an ended one.
        } finally {
            closeOnce();
            end.run();
        }
    }

    private void obey(String order) {
        try {
            orders.accept(order);
        } catch (RuntimeException refused) {
            System.err.println("refused order: " + order + ": " + refused.getMessage());
        }
    }

    private synchronized void closeOnce() {
        if (!closed) {
            closed = true;
            close.run();
        }
    }
}

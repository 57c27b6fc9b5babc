package dev.headroom.scenarios.health;

import dev.headroom.scenarios.clock.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/** A thread that wants to wake every 10 ms: how late it is tells of stalls that the requests' clocks can't see. */
public final class Heartbeat implements AutoCloseable {
    private static final long PERIOD_NANOS = 10_000_000L;

    /** One waking: when, how late, how many requests in flight, CPU time of this process so far. */
    public record Beat(long atNanos, long lateNanos, int inFlight, long cpuNanos) {}

    private final IntSupplier inFlight;
    private final LongSupplier cpuNanos;
    private final List<Beat> beats = new ArrayList<>();
    private final Thread thread;
    private volatile boolean open = true;

    private Heartbeat(IntSupplier inFlight, LongSupplier cpuNanos) {
        this.inFlight = inFlight;
        this.cpuNanos = cpuNanos;
        this.thread = new Thread(this::beat, "heartbeat");
        thread.setDaemon(true);
    }

    public static Heartbeat start(IntSupplier inFlight, LongSupplier cpuNanos) {
        Heartbeat heartbeat = new Heartbeat(inFlight, cpuNanos);
        heartbeat.thread.start();
        return heartbeat;
    }

    private void beat() {
        long due = System.nanoTime() + PERIOD_NANOS;
        while (open) {
            LockSupport.parkNanos(due - System.nanoTime());
            long now = System.nanoTime();
            if (now < due) {
                continue;
            }
            beats.add(new Beat(now, now - due, inFlight.getAsInt(), cpuNanos.getAsLong()));
            due = Math.max(due + PERIOD_NANOS, now + PERIOD_NANOS / 2);
        }
    }

    /** The beats within the window; ends the thread first. */
    public List<Beat> within(Window window) {
        close();
        return beats.stream().filter(beat -> window.holds(beat.atNanos())).toList();
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.headroom.results.stage;

import dev.headroom.results.State;
import dev.headroom.results.file.RunFolder;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C and SIGTERM: interrupts the measuring thread, waits until it has closed what it started, and marks the run.
 *
 * <p>The JVM ends only when its shutdown hooks return, so the hook waits for the measuring thread's clean-up.
 */
public final class Interruption implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Thread measuring = Thread.currentThread();
    private final AtomicBoolean requested = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final CountDownLatch cleaned = new CountDownLatch(1);
    private final RunFolder folder;
    private final Thread hook;

    private Interruption(RunFolder folder) {
        this.folder = folder;
        this.hook = new Thread(this::interrupted, "headroom-interruption");
    }

    /** Watches over the measuring done by the calling thread. */
    public static Interruption watch(RunFolder folder) {
        Interruption interruption = new Interruption(folder);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Whether the user asked to stop. */
    public boolean requested() {
        return requested.get();
    }

    /** To be called when everything started is stopped. */
    @Override
    public void close() {
        ended.set(true);
        cleaned.countDown();
        if (!requested.get()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The JVM is already going down: the hook runs and finds the latch open.
                requested.set(true);
            }
        }
    }

    private void interrupted() {
        if (ended.get()) {
            return;
        }
        requested.set(true);
        measuring.interrupt();
        try {
            if (!cleaned.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                folder.note("after an interruption the measuring thread did not stop within " + PATIENCE.toSeconds()
                        + " s; the next start sweeps what it left");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        folder.note("interrupted by the user; every finished load point is kept");
        folder.finish(State.INTERRUPTED);
    }
}

package dev.headroom.results.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The stages of a run as child JVMs, each on its own class path, one after the other.
 *
 * <p>On Ctrl-C the terminal interrupts the child too; this process then waits for it to stop what it started, so that
 * nothing outlives the command, and writes the report of what was finished.
 */
final class ChildStages implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 45;

    private final String unfinished;
    private final Thread hook = new Thread(this::stop, "headroom-stages");
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile @Nullable Process stage;
    private volatile boolean stopping;

    /** {@code unfinished} is what a user must know if the last words could not be written. */
    ChildStages(String unfinished) {
        this.unfinished = unfinished;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Runs a command in a folder; returns the exit code of its process. */
    int run(List<String> command, Path directory) throws InterruptedException {
        try {
            Process started = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .inheritIO()
                    .start();
            stage = started;
            return started.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.get(0) + ": " + e.getMessage(), e);
        }
    }

    /** Whether this process is told to end, by whatever signal: no further stage is to be started. */
    boolean stopping() {
        return stopping;
    }

    /** To be called when the run is finished, its report written. */
    @Override
    public void close() {
        finished.countDown();
    }

    private void stop() {
        stopping = true;
        Process running = stage;
        if (running == null || finished.getCount() == 0) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
            // The JVM halts when its hooks return: leave the main thread the time to write the report.
            if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("headroom: " + unfinished);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.headroom.results.cli;

import dev.headroom.results.plan.Claim;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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

    private final Path home;
    private final Path run;
    private final Thread hook = new Thread(this::stop, "headroom-stages");
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile @Nullable Process stage;

    ChildStages(Path home, Path run) {
        this.home = home;
        this.run = run;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Measures one side; returns the exit code of its process. */
    int measure(Claim.Side side) throws InterruptedException {
        ModuleJvm module = side == Claim.Side.CORES ? ModuleJvm.CORES : ModuleJvm.LOAD;
        try {
            Process started = new ProcessBuilder(module.command(home, "--run", run.toString()))
                    .inheritIO()
                    .start();
            stage = started;
            return started.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the stage " + module.module() + ": " + e.getMessage(), e);
        }
    }

    /** To be called when the run is finished, its report written. */
    @Override
    public void close() {
        finished.countDown();
    }

    private void stop() {
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
                System.err.println(
                        "headroom: the report was not written; write it with scripts/headroom report " + run);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

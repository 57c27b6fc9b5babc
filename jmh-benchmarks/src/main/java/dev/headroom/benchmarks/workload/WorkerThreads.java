package dev.headroom.benchmarks.workload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The kernel's ids of the threads that do the work of this fork, where the system tells a thread its own.
 *
 * <p>Kept per JVM because JMH makes benchmark and profiler apart from each other. Only these threads tell whether the
 * cores were the fork's own: on one core the JVM's other threads always wait behind the worker.
 */
public final class WorkerThreads {
    private static final Path SELF = Path.of("/proc/thread-self");
    private static final Set<Long> IDS = ConcurrentHashMap.newKeySet();

    private WorkerThreads() {}

    /** Counts the calling thread among the workers; does nothing where it cannot know its id. */
    public static void join() {
        try {
            IDS.add(Long.parseLong(Files.readSymbolicLink(SELF).getFileName().toString()));
        } catch (IOException | UnsupportedOperationException | NumberFormatException untold) {
            // Other systems have no such file: the run-queue wait is then unknown, and said so.
            return;
        }
    }

    /** Their ids so far. */
    public static Set<Long> ids() {
        return Set.copyOf(IDS);
    }
}

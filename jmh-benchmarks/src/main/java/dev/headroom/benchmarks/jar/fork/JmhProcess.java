package dev.headroom.benchmarks.jar.fork;

import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** One JMH process and what it starts: its lines go to a log and to whoever watches, and silence for too long ends it. */
public final class JmhProcess {
    /** Told of every line at the moment it is written. */
    @FunctionalInterface
    public interface Watcher {
        /** A line; {@code process} is the one that wrote it. */
        void line(String line, ProcessHandle process);
    }

    /** How a process ended. */
    public enum End {
        /** By itself, with success. */
        DONE,
        /** By itself, with an error. */
        FAILED,
        /** Killed, because it was silent for too long. */
        HUNG
    }

    private static final Duration LAST_LINES = Duration.ofSeconds(5);

    private final Path log;
    private final Duration longestSilence;

    /** Appends to {@code log}; kills what says nothing for {@code longestSilence}. */
    public JmhProcess(Path log, Duration longestSilence) {
        this.log = log;
        this.longestSilence = longestSilence;
    }

    /**
     * Runs a command to its end.
     *
     * @throws InterruptedException if the user interrupts; the process and all it started are gone then
     */
    public End run(List<String> command, Watcher watcher) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        AtomicLong heard = new AtomicLong(System.nanoTime());
        Thread reader = new Thread(() -> read(process, watcher, heard), "jmh-output");
        reader.setDaemon(true);
        reader.start();
        try {
            while (!process.waitFor(waitNanos(heard), TimeUnit.NANOSECONDS)) {
                if (waitNanos(heard) <= 0) {
                    return End.HUNG;
                }
            }
            reader.join(LAST_LINES.toMillis());
            return process.exitValue() == 0 ? End.DONE : End.FAILED;
        } finally {
            end(process.toHandle());
        }
    }

    private long waitNanos(AtomicLong heard) {
        return longestSilence.toNanos() - (System.nanoTime() - heard.get());
    }

    private void read(Process process, Watcher watcher, AtomicLong heard) {
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                PrintStream out =
                        new PrintStream(new FileOutputStream(log.toFile(), true), true, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.set(System.nanoTime());
                watcher.line(line, process.toHandle());
                out.println(line);
            }
        } catch (IOException ended) {
            // The pipe of a killed process: its end is seen by whoever waits for it.
            heard.set(System.nanoTime());
        }
    }

    /** Ends a process and everything below it; does nothing where all is gone. */
    private static void end(ProcessHandle process) {
        List<ProcessHandle> all =
                Stream.concat(process.descendants(), Stream.of(process)).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }
}

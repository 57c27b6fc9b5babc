package dev.headroom.benchmarks.jar.fork;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.benchmarks.jar.ForkLength;
import dev.headroom.benchmarks.measure.ForkHealth;
import dev.headroom.benchmarks.measure.OutsideView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Runs forks of a program's benchmarks, one child process each. */
public final class JarFork {
    private static final Path SYSTEM = Path.of("/");

    private final Path log;
    private final Path scratch;
    private final Duration timeLimit;

    /**
     * A runner.
     *
     * @param log where JMH's own lines go
     * @param scratch folder for results until they are read
     * @param timeLimit how long a fork may be silent beyond an iteration
     */
    public JarFork(Path log, Path scratch, Duration timeLimit) {
        this.log = log;
        this.scratch = scratch;
        this.timeLimit = timeLimit;
    }

    /**
     * A fork's result.
     *
     * @param sample what it measured
     * @param health how undisturbed it was
     */
    public record Measured(JarSample sample, ForkHealth health) {}

    /** What makes the command of a result file. */
    @FunctionalInterface
    public interface Command {
        /** The command that writes its result there. */
        List<String> writing(Path result);
    }

    /**
     * Measures one fork.
     *
     * @param what for messages, such as {@code Counters.atomic on 2 cores}
     * @param threads JMH's threads, which the result must confirm
     * @param cpus the processors that the fork is confined to, for its health
     */
    public Measured measure(String what, Command command, ForkLength length, int threads, List<Integer> cpus)
            throws IOException, FailedFork, InterruptedException {
        IterationWatch watch = new IterationWatch(new OutsideView(SYSTEM, cpus), length);
        List<JsonNode> entries =
                entries(what, command, watch, timeLimit.plus(length.iteration().multipliedBy(10)));
        if (entries.size() != 1) {
            throw new FailedFork(what + " gave " + entries.size() + " results, not 1");
        }
        JarSample sample = JarSample.of(entries.get(0));
        if (sample.threads() != threads) {
            throw new FailedFork(what + " ran on " + sample.threads() + " threads, not " + threads
                    + ": its groups do not divide that number; choose --cores that they divide");
        }
        return new Measured(sample, watch.health());
    }

    /** Every entry of what a command writes; the fork's first failure is an exception. */
    public List<JsonNode> entries(String what, Command command, JmhProcess.Watcher watch, Duration silence)
            throws IOException, FailedFork, InterruptedException {
        Path result = Files.createTempFile(scratch, "jmh-", ".json");
        try {
            long offset = Files.exists(log) ? Files.size(log) : 0;
            JmhProcess.End end = new JmhProcess(log, silence).run(command.writing(result), watch);
            if (end != JmhProcess.End.DONE || Files.size(result) == 0) {
                throw FailedFork.of(what, end, log, offset, silence.toSeconds() + " s");
            }
            List<JsonNode> entries = JarSample.entries(result);
            if (entries.isEmpty()) {
                throw FailedFork.of(what, end, log, offset, silence.toSeconds() + " s");
            }
            return entries;
        } finally {
            Files.deleteIfExists(result);
        }
    }
}

package dev.headroom.targets.process;

import dev.headroom.targets.FailedToStart;
import dev.headroom.targets.Node;
import dev.headroom.targets.Workspace;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A process that was launched: its log, whether it lives, and how it is ended. */
public final class LaunchedProcess {
    private static final int LINES = 20;
    private static final int TAIL_BYTES = 64 * 1024;
    private static final Duration POLL = Duration.ofMillis(10);

    private final String name;
    private final Process process;
    private final Path log;

    LaunchedProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** A question to a starting server. */
    @FunctionalInterface
    public interface Probe {
        /** Whether the server gave a real answer; an exception means not yet. */
        boolean ready() throws Exception;
    }

    /** The node that this process is. */
    public Node node() {
        return new Node(name, process.toHandle());
    }

    /** Where it logs. */
    public Path log() {
        return log;
    }

    /** Whether it still runs. */
    public boolean alive() {
        return process.isAlive();
    }

    /** The last lines of its log. */
    public String lastLogLines(int lines) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - TAIL_BYTES);
            byte[] tail = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(tail);
            List<String> all = new String(tail, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException noLog) {
            return "";
        }
    }

    /** Writes one line to its standard input. */
    public void tell(String line) {
        BufferedWriter input = process.outputWriter(StandardCharsets.UTF_8);
        try {
            input.write(line + "\n");
            input.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(name + " does not listen any more; it said:\n" + lastLogLines(LINES), gone);
        }
    }

    /** Asks until the server has given a real answer, it has died, or the limit is over. */
    public void awaitReady(Duration limit, Probe probe) {
        long deadline = System.nanoTime() + limit.toNanos();
        String lastAnswer = "it gave no answer";
        while (System.nanoTime() - deadline < 0) {
            if (!alive()) {
                throw failed("it must live until it is closed, but it ended with exit code " + process.exitValue());
            }
            try {
                if (probe.ready()) {
                    return;
                }
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            } catch (Exception notYet) {
                lastAnswer = String.valueOf(notYet.getMessage());
            }
            if (Thread.currentThread().isInterrupted()) {
                throw failed("its start was interrupted");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        throw failed("it must give a real answer within " + limit.toSeconds() + " s, but: " + lastAnswer);
    }

    /** Whether it ended with exit code 0 within the limit. */
    public boolean endedWell(Duration limit) {
        return ProcessTree.awaitEnd(List.of(process.toHandle()), limit)
                && process.onExit().join().exitValue() == 0;
    }

    /** Records the shared memory it has mapped, which a kill -9 would leave behind. */
    public void ownSharedMemory(Workspace workspace) {
        Footprint.sharedMemory(process.toHandle()).forEach(workspace::own);
    }

    /** Sends a signal by name, such as INT. */
    public void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException noSuchProgram) {
            process.toHandle().destroy();
        }
    }

    /** Asks it to end and, when its patience is over, kills it with its whole tree. */
    public void stop(Duration patience) {
        process.toHandle().destroy();
        awaitEndOrKill(patience);
    }

    /** Waits for its end and, when the patience is over, kills it with its whole tree. */
    public void awaitEndOrKill(Duration patience) {
        ProcessTree tree = new ProcessTree(process.toHandle());
        List<ProcessHandle> members = tree.members();
        if (!ProcessTree.awaitEnd(members, patience)) {
            members.forEach(ProcessHandle::destroyForcibly);
            tree.kill();
        }
        // The system has ended it; this waits until this JVM has noticed too.
        process.onExit().join();
    }

    /** The failure to throw when this process broke a rule; it is killed first. */
    public FailedToStart failed(String rule) {
        new ProcessTree(process.toHandle()).kill();
        return new FailedToStart(name, rule, lastLogLines(LINES), "read the log lines above, then start again");
    }
}

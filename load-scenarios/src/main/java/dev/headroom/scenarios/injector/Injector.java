package dev.headroom.scenarios.injector;

import dev.headroom.results.machine.Jvm;
import dev.headroom.scenarios.measure.PointResult;
import dev.headroom.scenarios.plan.JsonLines;
import dev.headroom.scenarios.plan.LoadPointSpec;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The harness's end of an injector process: hands it load points and gets results; closing it ends the process. */
public final class Injector implements AutoCloseable {
    private static final int LOG_LINES = 20;
    private static final String GONE = "";

    private final Process process;
    private final Path log;
    private final BufferedWriter toInjector;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private Injector(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.toInjector = process.outputWriter(StandardCharsets.UTF_8);
        Thread reader = new Thread(this::read, "injector-answers");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                answers.add(line);
            }
        } catch (IOException closed) {
            answers.add(GONE);
        }
        answers.add(GONE);
    }

    /**
     * Starts an injector with this process's class path.
     *
     * @param log where what it prints goes
     * @param scratch its folder for temporary files, for whoever owns it to remove: native libraries unpacked there
     *     outlive a JVM that is killed
     */
    public static Injector start(Path log, Path scratch) {
        ProcessBuilder builder = new ProcessBuilder(
                Jvm.own().java().toString(),
                // Gatling writes Java strings through their internals.
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Xms256m",
                "-Xmx768m",
                "-XX:+UseParallelGC",
                "-Dio.netty.tryReflectionSetAccessible=false",
                "-Djava.io.tmpdir=" + scratch,
                InjectorMain.class.getName());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.redirectError(log.toFile());
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return new Injector(builder.start(), log);
        } catch (IOException e) {
            throw new InjectorDied("cannot start " + builder.command().get(0), e);
        }
    }

    /**
     * Drives one load point and waits for what it measured.
     *
     * @throws IllegalArgumentException if the injector refused the point
     * @throws InjectorDied with its last log lines
     * @throws InterruptedException if the user interrupts; the injector is then of no more use
     */
    public PointResult drive(LoadPointSpec point) throws InterruptedException {
        try {
            toInjector.write(JsonLines.write(point));
            toInjector.newLine();
            toInjector.flush();
        } catch (IOException e) {
            throw new InjectorDied("the injector died before " + point.name() + tail(), e);
        }
        String line = answers.take();
        if (line.equals(GONE)) {
            // A terminal's Ctrl-C reaches the injector as well: give our own interruption the time to arrive.
            TimeUnit.MILLISECONDS.sleep(500);
            throw new InjectorDied("the injector died while driving " + point.name() + tail(), null);
        }
        InjectorAnswer answer = JsonLines.read(line, InjectorAnswer.class);
        if (answer.result() == null) {
            throw new IllegalArgumentException("load point " + point.name() + ": " + answer.failure());
        }
        return answer.result();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** The process, for its CPU time. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return "; its last log lines (" + log + "):\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (IOException e) {
            return "; its log " + log + " cannot be read";
        }
    }

    @Override
    public void close() {
        try {
            toInjector.close();
        } catch (IOException gone) {
            process.destroyForcibly();
        }
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

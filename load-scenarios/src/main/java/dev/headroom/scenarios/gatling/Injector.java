package dev.headroom.scenarios.gatling;

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
import java.util.concurrent.TimeUnit;

/** The harness's end of an injector process: hands it load points and gets results; closing it ends the process. */
public final class Injector implements AutoCloseable {
    private static final int LOG_LINES = 20;

    private final Process process;
    private final Path log;
    private final BufferedWriter toInjector;
    private final BufferedReader fromInjector;

    private Injector(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.toInjector = process.outputWriter(StandardCharsets.UTF_8);
        this.fromInjector = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts an injector with this process's class path; what it prints goes to the log file. */
    public static Injector start(Path log) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Gatling writes Java strings through their internals.
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Xms256m",
                "-Xmx768m",
                "-XX:+UseParallelGC",
                "-Dio.netty.tryReflectionSetAccessible=false",
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
     */
    public PointResult drive(LoadPointSpec point) {
        try {
            toInjector.write(JsonLines.write(point));
            toInjector.newLine();
            toInjector.flush();
            String line = fromInjector.readLine();
            if (line == null) {
                throw new InjectorDied("the injector died while driving " + point.name() + tail(), null);
            }
            InjectorAnswer answer = JsonLines.read(line, InjectorAnswer.class);
            if (answer.result() == null) {
                throw new IllegalArgumentException("load point " + point.name() + ": " + answer.failure());
            }
            return answer.result();
        } catch (IOException e) {
            throw new InjectorDied("the injector died before " + point.name() + tail(), e);
        }
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

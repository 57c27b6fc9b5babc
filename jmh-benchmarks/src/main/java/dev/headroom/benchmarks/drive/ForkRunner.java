package dev.headroom.benchmarks.drive;

import dev.headroom.benchmarks.confine.Confinement;
import dev.headroom.benchmarks.confine.PinnedCpus;
import dev.headroom.benchmarks.measure.HealthProfiler;
import dev.headroom.benchmarks.workload.HostWatch;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures one cell in one forked JVM, which is confined to the cell's cores and else alike at every level. */
public final class ForkRunner {
    private final ForkSettings settings;
    private final Confinement confinement;
    private final Path log;

    /** Appends JMH's own output to {@code log}. */
    public ForkRunner(ForkSettings settings, Confinement confinement, Path log) {
        this.settings = settings;
        this.confinement = confinement;
        this.log = log;
        // JMH's machine-wide lock would refuse two runs at once; here a disturbed fork is seen by its health.
        System.setProperty("jmh.ignoreLock", "true");
    }

    /**
     * Runs the fork and waits for its end; its result holds exactly one fork.
     *
     * @throws InterruptedException if the user interrupts; the fork is ended first
     */
    public RunResult run(Cell cell) throws IOException, ForkFailed, InterruptedException {
        // No channel: an interruption would close it, and the fork's last lines would be lost.
        try (OutputStream out = new FileOutputStream(log.toFile(), true);
                PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            Collection<RunResult> results = new Runner(
                            options(cell).build(), OutputFormatFactory.createFormatInstance(print, VerboseMode.NORMAL))
                    .run();
            if (results.size() != 1) {
                throw new RunnerException("JMH returned " + results.size() + " results, not 1");
            }
            return results.iterator().next();
        } catch (RunnerException failed) {
            LeftoverForks.end();
            if (LeftoverForks.interrupted(failed)) {
                throw new InterruptedException("interrupted while measuring " + cell.label());
            }
            throw new ForkFailed(message(cell, String.valueOf(failed.getMessage())), failed);
        }
    }

    private String message(Cell cell, String cause) {
        return "the fork of " + cell.label() + " failed: " + cause + "; the last lines of " + log + ": "
                + LogTail.of(log);
    }

    private ChainedOptionsBuilder options(Cell cell) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(cell.code().pattern())
                .forks(1)
                .threads(1)
                .warmupIterations(settings.warmupIterations())
                .warmupTime(time(settings.iterationTime()))
                .measurementIterations(settings.iterations())
                .measurementTime(time(settings.iterationTime()))
                .shouldFailOnError(true)
                .jvm(settings.jvm().java().toString())
                .jvmArgs(jvmArguments(cell.realCores()))
                .param("cores", Integer.toString(cell.cores()))
                .param("units", Long.toString(settings.units()))
                .addProfiler(HealthProfiler.class);
        cell.parameters().forEach(options::param);
        confinement.listFor(cell.realCores()).ifPresent(cpus -> options.addProfiler(PinnedCpus.class, cpus));
        return options;
    }

    private String[] jvmArguments(int cores) {
        List<String> arguments = new ArrayList<>(settings.jvm().arguments(cores));
        arguments.add("-D" + HostWatch.HOST_PID + "=" + ProcessHandle.current().pid());
        return arguments.toArray(String[]::new);
    }

    private static TimeValue time(Duration duration) {
        return TimeValue.milliseconds(duration.toMillis());
    }
}

package dev.headroom.benchmarks.jar.sweep;

import dev.headroom.benchmarks.confine.Confinement;
import dev.headroom.benchmarks.confine.ForkJvm;
import dev.headroom.benchmarks.jar.ForkLength;
import dev.headroom.benchmarks.jar.JarBenchmark;
import dev.headroom.benchmarks.jar.JmhCommand;
import dev.headroom.benchmarks.jar.Launcher;
import dev.headroom.benchmarks.jar.fork.FailedFork;
import dev.headroom.benchmarks.jar.fork.JarFork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Starts the forks of one program, confined to their cores.
 *
 * @param command the program's command lines
 * @param launcher writes the scripts that confine and pin
 * @param runner runs and reads
 * @param confinement which processors a level takes
 */
record Forks(JmhCommand command, Launcher launcher, JarFork runner, Confinement confinement) {
    /** One fork of {@code benchmark} on {@code cores} cores with {@code threads} threads. */
    JarFork.Measured measure(
            JarBenchmark benchmark, ForkJvm jvm, int cores, int threads, Map<String, String> params, ForkLength length)
            throws IOException, FailedFork, InterruptedException {
        Path java = launcher.of(jvm, cores);
        return runner.measure(
                benchmark.label() + " on " + cores + (cores == 1 ? " core" : " cores"),
                result -> command.measure(benchmark, threads, params, length, java, result),
                length,
                threads,
                processors(cores));
    }

    /** The processors it may use; where forks are only told, all that one could. */
    private List<Integer> processors(int cores) {
        return confinement.cpus().isEmpty()
                ? IntStream.range(0, Runtime.getRuntime().availableProcessors())
                        .boxed()
                        .toList()
                : confinement.cpus().subList(0, cores);
    }
}

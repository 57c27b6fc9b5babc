package dev.headroom.benchmarks.harness;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.benchmarks.confine.Collector;
import dev.headroom.benchmarks.confine.Confinement;
import dev.headroom.benchmarks.confine.ForkJvm;
import dev.headroom.benchmarks.confine.JvmChoice;
import dev.headroom.benchmarks.confine.SearchPath;
import dev.headroom.benchmarks.jar.ForkLength;
import dev.headroom.benchmarks.jar.JarBenchmark;
import dev.headroom.benchmarks.jar.JmhArguments;
import dev.headroom.benchmarks.jar.JmhCommand;
import dev.headroom.benchmarks.jar.JmhMode;
import dev.headroom.benchmarks.jar.JmhProgram;
import dev.headroom.benchmarks.jar.Launcher;
import dev.headroom.benchmarks.jar.fork.JarFork;
import dev.headroom.results.machine.Machine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One fork the sweep's way, so that a script can alternate it with JMH run by hand. */
public final class OneFork {
    /** As a sweep's forks are by default. */
    private static final ForkLength LENGTH = new ForkLength(5, 15, Duration.ofMillis(100));

    private OneFork() {}

    /**
     * Measures {@code arguments[1]}, a full name, of the jar {@code arguments[0]} on one core and writes JMH's entry to
     * {@code arguments[2]}; with the word {@code flags}, prints the JVM arguments of such a fork; with the word
     * {@code processors} and a number of cores, the processors that a sweep confines a fork to.
     */
    public static void main(String[] arguments) throws Exception {
        ForkJvm jvm = JvmChoice.none().or(Collector.G1, Optional.empty());
        if (arguments.length == 1 && arguments[0].equals("flags")) {
            System.out.println(String.join(" ", jvm.arguments(1)));
            return;
        }
        if (arguments.length == 2 && arguments[0].equals("processors")) {
            System.out.println(
                    confinement().listFor(Integer.parseInt(arguments[1])).orElseThrow());
            return;
        }
        Path scratch = Files.createTempDirectory("headroom-one-fork-");
        try {
            new ObjectMapper()
                    .writeValue(
                            Path.of(arguments[2]).toFile(),
                            List.of(fork(JmhProgram.jar(Path.of(arguments[0])), arguments[1], jvm, scratch)
                                    .sample()
                                    .json()));
        } finally {
            try (Stream<Path> files = Files.walk(scratch)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static JarFork.Measured fork(JmhProgram program, String name, ForkJvm jvm, Path scratch) throws Exception {
        Confinement confinement = confinement();
        JmhCommand command = new JmhCommand(List.of(), jvm.java(), scratch, program, new JmhArguments(List.of()));
        Path launcher = new Launcher(scratch, List.of(), confinement).of(jvm, 1);
        JarBenchmark benchmark = new JarBenchmark(name, JmhMode.AVERAGE_TIME, new TreeMap<>(), List.of(), 1);
        return new JarFork(scratch.resolve("jmh.log"), scratch, Duration.ofSeconds(60))
                .measure(
                        name,
                        result -> command.measure(benchmark, 1, Map.of(), LENGTH, launcher, result),
                        LENGTH,
                        1,
                        confinement.cpus().isEmpty()
                                ? List.of(0)
                                : confinement.cpus().subList(0, 1));
    }

    private static Confinement confinement() {
        return Confinement.of(Machine.here().cpus(), SearchPath.ofThisProcess().value());
    }
}

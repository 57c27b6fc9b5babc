package dev.headroom.benchmarks.confine;

import dev.headroom.results.machine.Jvm;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The JVM that forks run in, and how it is set: alike at every level.
 *
 * <p>A JVM chooses its collector and the number of its JIT threads by the processors it sees, so a sweep over cores
 * would compare different JVMs; all are pinned.
 *
 * @param home folder of the JDK
 * @param collector the collector; empty: what the benchmark chooses itself
 * @param heap least and most heap as the JVM reads it, such as {@code 256m}; empty: the JVM's own choice
 */
public record ForkJvm(Path home, Optional<Collector> collector, Optional<String> heap) {
    public ForkJvm {
        heap.ifPresent(size -> Jvm.heap(size, "heap"));
    }

    /** The JDK's {@code java}. */
    public Path java() {
        return new Jvm(home).java();
    }

    /** The same with another collector, or the benchmark's own. */
    public ForkJvm with(Optional<Collector> other) {
        return new ForkJvm(home, other, heap);
    }

    /** The arguments of a JVM that is confined to {@code cores} cores. */
    public List<String> arguments(int cores) {
        List<String> arguments = new ArrayList<>();
        heap.ifPresent(size -> arguments.addAll(Jvm.heap(size, "heap")));
        collector.ifPresent(chosen -> arguments.addAll(chosen.arguments(cores)));
        arguments.addAll(List.of(
                "-XX:CICompilerCount=2",
                "-XX:-UsePerfData",
                "-XX:ActiveProcessorCount=" + cores,
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=" + cores));
        return List.copyOf(arguments);
    }

    /** What a run file says of it; {@code cores} are those of the largest level. */
    public SortedMap<String, String> facts(int cores) {
        return new TreeMap<>(Map.of(
                "jvm", release(),
                "gc", collector.map(Collector::word).orElse("the benchmark's own"),
                "heap", heap.orElse("the JVM's own choice"),
                "jvm_arguments", String.join(" ", arguments(cores))));
    }

    /** As the JDK's own {@code release} file says it. */
    private String release() {
        if (home.equals(Jvm.own().home())) {
            return System.getProperty("java.vm.name") + " " + Runtime.version();
        }
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
            release.load(reader);
        } catch (IOException untold) {
            return "unknown";
        }
        return (release.getProperty("IMPLEMENTOR", "") + " "
                        + release.getProperty("JAVA_RUNTIME_VERSION", release.getProperty("JAVA_VERSION", "unknown")))
                .replace("\"", "")
                .strip();
    }

    /**
     * Starts it once and does nothing, so that a setting it refuses is refused before anything is measured.
     *
     * @throws IllegalArgumentException with the JVM's own words
     */
    public void check(int cores) throws IOException, InterruptedException {
        Jvm jvm = new Jvm(home);
        if (!jvm.exists()) {
            throw new IllegalArgumentException(
                    "a JDK must have an executable bin/java, " + home + " has none; name the JDK's own folder");
        }
        jvm.start(arguments(cores), "choose another --gc, --heap or --jdk");
    }
}

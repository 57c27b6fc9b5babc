package dev.headroom.benchmarks.confine;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
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
        heap.filter(size -> !size.matches("[1-9]\\d{0,8}[kKmMgG]")).ifPresent(size -> {
            throw new IllegalArgumentException(
                    "heap must be a whole number with k, m or g behind it, such as 256m, was " + size);
        });
    }

    /** The JDK that the harness itself runs on. */
    public static Path ownHome() {
        return Path.of(System.getProperty("java.home"));
    }

    /** The JDK's {@code java}. */
    public Path java() {
        return home.resolve("bin").resolve("java");
    }

    /** The same with another collector, or the benchmark's own. */
    public ForkJvm with(Optional<Collector> other) {
        return new ForkJvm(home, other, heap);
    }

    /** The arguments of a JVM that is confined to {@code cores} cores. */
    public List<String> arguments(int cores) {
        List<String> arguments = new ArrayList<>();
        heap.ifPresent(size -> arguments.addAll(List.of("-Xms" + size, "-Xmx" + size)));
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
        if (home.equals(ownHome())) {
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
        if (!Files.isExecutable(java())) {
            throw new IllegalArgumentException(
                    "a JDK must have an executable bin/java, " + home + " has none; name the JDK's own folder");
        }
        List<String> command = new ArrayList<>(List.of(java().toString()));
        command.addAll(arguments(cores));
        command.add("-version");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalArgumentException("the JVM of " + home + " refuses "
                    + String.join(" ", command.subList(1, command.size() - 1)) + ": "
                    + said.lines().findFirst().orElse("it said nothing") + "; choose another --gc, --heap or --jdk");
        }
    }
}

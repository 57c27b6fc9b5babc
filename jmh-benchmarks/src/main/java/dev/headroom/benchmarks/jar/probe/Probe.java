package dev.headroom.benchmarks.jar.probe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.benchmarks.jar.JarBenchmark;
import dev.headroom.benchmarks.jar.JmhCommand;
import dev.headroom.benchmarks.jar.JmhMode;
import dev.headroom.benchmarks.jar.fork.FailedFork;
import dev.headroom.benchmarks.jar.fork.JarFork;
import dev.headroom.benchmarks.jar.fork.JarSample;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tries every benchmark once: what cannot run is known before anything is measured. */
public final class Probe {
    private final JmhCommand command;
    private final JarFork forks;
    private final Path launcher;
    private final Duration timeLimit;

    /** Tries by {@code command} in {@code forks}, on the JVM of {@code launcher}. */
    public Probe(JmhCommand command, JarFork forks, Path launcher, Duration timeLimit) {
        this.command = command;
        this.forks = forks;
        this.launcher = launcher;
        this.timeLimit = timeLimit;
    }

    /**
     * What became of one name.
     *
     * @param name the benchmark's full name
     * @param benchmarks one for each mode and each value of its parameters
     * @param failure why there are none
     */
    public record Found(String name, List<JarBenchmark> benchmarks, Optional<String> failure) {
        public Found {
            benchmarks = List.copyOf(benchmarks);
        }
    }

    /** Tries one benchmark. */
    public Found attempt(String name) throws IOException, InterruptedException {
        try {
            List<JarBenchmark> found = new ArrayList<>();
            for (JsonNode entry : forks.entries(
                    name, result -> command.attempt(name, launcher, result), (line, process) -> {}, timeLimit)) {
                JmhMode.of(entry.path("mode").asText()).ifPresent(mode -> found.add(benchmark(entry, mode)));
            }
            return found.isEmpty()
                    ? new Found(name, found, Optional.of(wrongMode(name)))
                    : new Found(name, found, Optional.empty());
        } catch (FailedFork failed) {
            return new Found(name, List.of(), Optional.of(String.valueOf(failed.getMessage())));
        }
    }

    private static String wrongMode(String name) {
        return name + " must measure throughput or average time, its modes are others; add --jmh-args \"-bm avgt\"";
    }

    private static JarBenchmark benchmark(JsonNode entry, JmhMode mode) {
        SortedMap<String, String> params = new TreeMap<>();
        entry.path("params")
                .properties()
                .forEach(p -> params.put(p.getKey(), p.getValue().asText()));
        List<String> arguments = new ArrayList<>();
        entry.path("jvmArgs").forEach(argument -> arguments.add(argument.asText()));
        arguments.removeIf(JmhCommand::isOwn);
        return new JarBenchmark(
                entry.path("benchmark").asText(),
                mode,
                params,
                arguments,
                1 / JarSample.of(entry).throughput());
    }
}

package dev.headroom.benchmarks.jar.sweep;

import dev.headroom.benchmarks.jar.JarBenchmark;
import dev.headroom.benchmarks.jar.JmhMode;
import dev.headroom.benchmarks.jar.probe.Probe;
import dev.headroom.results.plan.NearestName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The benchmarks of a sweep by the name of their experiment.
 *
 * @param runnable those that gave a result when they were tried
 * @param failed those that gave none
 */
public record Roster(Map<String, JarBenchmark> runnable, Map<String, Probe.Found> failed) {
    public Roster {
        runnable = new LinkedHashMap<>(runnable);
        failed = new LinkedHashMap<>(failed);
    }

    /**
     * Names everything that was tried; two that would be named alike are numbered.
     *
     * @param coresParam the parameter that the sweep sets at every level, which so tells no two benchmarks apart
     */
    public static Roster of(List<Probe.Found> tried, Optional<String> coresParam) {
        Map<String, JarBenchmark> runnable = new LinkedHashMap<>();
        Map<String, Probe.Found> failed = new LinkedHashMap<>();
        for (Probe.Found found : tried) {
            found.benchmarks().stream()
                    .map(benchmark ->
                            coresParam.map(name -> own(benchmark, name)).orElse(benchmark))
                    .filter(benchmark -> runnable.values().stream().noneMatch(benchmark::isAlike))
                    .forEach(benchmark -> runnable.put(free(benchmark.id(), runnable.keySet()), benchmark));
            if (found.failure().isPresent()) {
                failed.put(free(slug(found.name()), failed.keySet()), found);
            }
        }
        return new Roster(runnable, failed);
    }

    /** JMH takes any parameter and leaves out the unknown: a sweep would then measure the same at every level. */
    private static JarBenchmark own(JarBenchmark benchmark, String coresParam) {
        if (!benchmark.params().containsKey(coresParam)) {
            throw new IllegalArgumentException(
                    "--cores-param must be a parameter of " + benchmark.shortName() + ", was " + coresParam
                            + NearestName.hint(coresParam, benchmark.params().keySet()));
        }
        return benchmark.without(coresParam);
    }

    private static String slug(String name) {
        return new JarBenchmark(name, JmhMode.THROUGHPUT, new TreeMap<>(), List.of(), 1).id();
    }

    private static String free(String id, Collection<String> taken) {
        String free = id;
        for (int number = 2; taken.contains(free); number++) {
            free = id + "-" + number;
        }
        return free;
    }
}

package dev.headroom.benchmarks.confine;

import dev.headroom.results.machine.Cpus;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How forks are kept on their cores: by processor affinity where the system gives it, else only by what the JVM is told.
 *
 * @param cpus processors in the order they are taken, physical cores first; empty where affinity cannot be set
 * @param nodes the NUMA node of each of them
 * @param obstacle why affinity cannot be set; blank where it can
 */
public record Confinement(List<Integer> cpus, List<Integer> nodes, String obstacle) {
    public Confinement {
        cpus = List.copyOf(cpus);
        nodes = List.copyOf(nodes);
    }

    /** What this machine offers; {@code path} is the value of PATH. */
    public static Confinement of(Cpus cpus, String path) {
        if (!cpus.affinity()) {
            return told("this system does not list the processors a process may use");
        }
        List<Integer> order = cpus.physicalFirst();
        return new SearchPath(path).has("taskset")
                ? new Confinement(order, order.stream().map(cpus::nodeOf).toList(), "")
                : told("taskset is not on the PATH (on Linux it comes with util-linux)");
    }

    /** Forks are only told how many cores they have, because of {@code obstacle}. */
    public static Confinement told(String obstacle) {
        return new Confinement(List.of(), List.of(), obstacle);
    }

    /** The NUMA nodes that a fork of {@code cores} cores lies on, such as {@code 0,1}; {@code unknown} where not confined. */
    public String nodesOf(int cores) {
        return cpus.isEmpty()
                ? "unknown"
                : nodes.subList(0, cores).stream()
                        .distinct()
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(","));
    }

    /** What a run file says of it, level by level: processors and NUMA nodes. */
    public SortedMap<String, String> facts(Collection<Integer> levels) {
        SortedMap<String, String> facts = new TreeMap<>();
        for (int cores : levels) {
            String level = "_of_" + cores + (cores == 1 ? "_core" : "_cores");
            facts.put("processors" + level, listFor(cores).orElse("not confined"));
            facts.put("numa_nodes" + level, nodesOf(cores));
        }
        return facts;
    }

    /** The processors of a fork of {@code cores} cores, as taskset reads them; empty where they cannot be set. */
    public Optional<String> listFor(int cores) {
        if (cpus.isEmpty()) {
            return Optional.empty();
        }
        if (cores < 1 || cores > cpus.size()) {
            throw new IllegalArgumentException(
                    "cores must be between 1 and the " + cpus.size() + " usable ones, was " + cores);
        }
        return Optional.of(cpus.subList(0, cores).stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
}

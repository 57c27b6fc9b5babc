package dev.headroom.results.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The logical CPUs that this process may run on, and which of them share a physical core.
 *
 * @param allowed ids of the allowed CPUs in ascending order; 0 to n-1 where the system does not say
 * @param siblings for each allowed CPU the ids on its physical core, itself included
 * @param nodes for each allowed CPU the NUMA node it lies on, 0 where the system does not say
 * @param affinity whether the ids came from the system, so that a child can be pinned to them
 */
public record Cpus(List<Integer> allowed, List<List<Integer>> siblings, List<Integer> nodes, boolean affinity) {
    public Cpus {
        allowed = List.copyOf(allowed);
        siblings = List.copyOf(siblings);
        nodes = List.copyOf(nodes);
    }

    /** Reads them from {@code /proc} and {@code /sys} below {@code root}. */
    public static Cpus read(Path root) {
        Optional<String> list = text(root.resolve("proc/self/status"))
                .flatMap(s -> s.lines()
                        .filter(l -> l.startsWith("Cpus_allowed_list:"))
                        .findFirst())
                .map(l -> l.substring(l.indexOf(':') + 1).trim());
        List<Integer> allowed = list.map(Cpus::ids)
                .orElseGet(() -> ids("0-" + (Runtime.getRuntime().availableProcessors() - 1)));
        List<List<Integer>> siblings = new ArrayList<>();
        for (int cpu : allowed) {
            siblings.add(text(root.resolve("sys/devices/system/cpu/cpu" + cpu + "/topology/thread_siblings_list"))
                    .map(Cpus::ids)
                    .orElse(List.of(cpu)));
        }
        List<Integer> nodes = allowed.stream().map(cpu -> node(root, cpu)).toList();
        return new Cpus(allowed, siblings, nodes, list.isPresent());
    }

    /** Physical cores that the allowed CPUs lie on. */
    public int physicalCores() {
        return (int) siblings.stream().map(TreeSet::new).distinct().count();
    }

    /** The allowed CPUs, one of every physical core before the second of any; node after node within each of the two. */
    public List<Integer> physicalFirst() {
        List<Integer> byNode = new ArrayList<>(allowed);
        byNode.sort(Comparator.comparingInt(this::nodeOf));
        List<Integer> first = new ArrayList<>();
        List<Integer> rest = new ArrayList<>();
        TreeSet<Integer> taken = new TreeSet<>();
        for (int cpu : byNode) {
            List<Integer> core = siblings.get(allowed.indexOf(cpu));
            (core.stream().noneMatch(taken::contains) ? first : rest).add(cpu);
            taken.add(cpu);
        }
        first.addAll(rest);
        return first;
    }

    /** One CPU of every physical core: as if there were no second threads. */
    public Cpus withoutSmt() {
        List<Integer> ones =
                physicalFirst().subList(0, physicalCores()).stream().sorted().toList();
        return new Cpus(
                ones,
                ones.stream().map(List::of).toList(),
                ones.stream().map(this::nodeOf).toList(),
                affinity);
    }

    /** The NUMA node of an allowed CPU. */
    public int nodeOf(int cpu) {
        return nodes.get(allowed.indexOf(cpu));
    }

    /** The folder of a CPU names its node by a link such as {@code node1}. */
    private static int node(Path root, int cpu) {
        Path folder = root.resolve("sys/devices/system/cpu/cpu" + cpu);
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.matches("node\\d{1,4}"))
                    .mapToInt(name -> Integer.parseInt(name.substring("node".length())))
                    .findFirst()
                    .orElse(0);
        } catch (IOException untold) {
            return 0;
        }
    }

    /** Reads a list such as {@code 0-3,8}. */
    static List<Integer> ids(String list) {
        List<Integer> ids = new ArrayList<>();
        for (String part : list.trim().split(",")) {
            String[] ends = part.split("-");
            int last = Integer.parseInt(ends[ends.length - 1].trim());
            for (int id = Integer.parseInt(ends[0].trim()); id <= last; id++) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file).trim()).filter(t -> !t.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

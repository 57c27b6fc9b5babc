package dev.headroom.results.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The logical CPUs that this process may run on, and which of them share a physical core.
 *
 * @param allowed ids of the allowed CPUs in ascending order; 0 to n-1 where the system does not say
 * @param siblings for each allowed CPU the ids on its physical core, itself included
 * @param affinity whether the ids came from the system, so that a child can be pinned to them
 */
public record Cpus(List<Integer> allowed, List<List<Integer>> siblings, boolean affinity) {
    public Cpus {
        allowed = List.copyOf(allowed);
        siblings = List.copyOf(siblings);
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
        return new Cpus(allowed, siblings, list.isPresent());
    }

    /** Physical cores that the allowed CPUs lie on. */
    public int physicalCores() {
        return (int) siblings.stream().map(TreeSet::new).distinct().count();
    }

    /** The allowed CPUs, one of every physical core before the second of any. */
    public List<Integer> physicalFirst() {
        List<Integer> first = new ArrayList<>();
        List<Integer> rest = new ArrayList<>();
        TreeSet<Integer> taken = new TreeSet<>();
        for (int i = 0; i < allowed.size(); i++) {
            List<Integer> core = siblings.get(i);
            if (core.stream().noneMatch(taken::contains)) {
                first.add(allowed.get(i));
            } else {
                rest.add(allowed.get(i));
            }
            taken.add(allowed.get(i));
        }
        first.addAll(rest);
        return first;
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

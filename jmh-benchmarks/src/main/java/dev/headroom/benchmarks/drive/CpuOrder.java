package dev.headroom.benchmarks.drive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The processors this process may use, physical cores first: the second thread of a core is only taken when every core
 * has one already, because two threads of one core are not two cores.
 *
 * @param cpus processor numbers in the order they are taken
 * @param physicalCores how many of them, from the start, are cores of their own
 */
public record CpuOrder(List<Integer> cpus, int physicalCores) {
    private static final String ALLOWED = "Cpus_allowed_list:";

    public CpuOrder {
        cpus = List.copyOf(cpus);
    }

    /** Reads the order below {@code root} (the file system's root but in tests); empty where Linux does not run. */
    public static Optional<CpuOrder> read(Path root) {
        try {
            for (String line : Files.readAllLines(root.resolve("proc/self/status"))) {
                if (line.startsWith(ALLOWED)) {
                    return Optional.of(
                            order(root, parse(line.substring(ALLOWED.length()).strip())));
                }
            }
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static CpuOrder order(Path root, List<Integer> allowed) {
        Map<String, List<Integer>> threadsOfCore = new LinkedHashMap<>();
        for (int cpu : allowed) {
            threadsOfCore
                    .computeIfAbsent(siblings(root, cpu), core -> new ArrayList<>())
                    .add(cpu);
        }
        List<Integer> order = new ArrayList<>();
        for (int rank = 0; order.size() < allowed.size(); rank++) {
            for (List<Integer> threads : threadsOfCore.values()) {
                if (rank < threads.size()) {
                    order.add(threads.get(rank));
                }
            }
        }
        return new CpuOrder(order, threadsOfCore.size());
    }

    private static String siblings(Path root, int cpu) {
        try {
            return Files.readString(root.resolve("sys/devices/system/cpu/cpu" + cpu + "/topology/thread_siblings_list"))
                    .strip();
        } catch (IOException unreadable) {
            return "alone " + cpu;
        }
    }

    /** The numbers in a kernel list such as {@code 0-3,8,10-11}. */
    static List<Integer> parse(String list) {
        List<Integer> numbers = new ArrayList<>();
        for (String range : list.split(",")) {
            String[] ends = range.strip().split("-");
            int last = Integer.parseInt(ends[ends.length - 1]);
            for (int number = Integer.parseInt(ends[0]); number <= last; number++) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** The processors a fork of {@code cores} cores is confined to. */
    public List<Integer> first(int cores) {
        if (cores < 1 || cores > cpus.size()) {
            throw new IllegalArgumentException(
                    "cores must be between 1 and the " + cpus.size() + " usable ones, was " + cores);
        }
        return cpus.subList(0, cores);
    }
}

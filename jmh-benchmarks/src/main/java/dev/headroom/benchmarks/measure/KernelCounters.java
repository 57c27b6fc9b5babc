package dev.headroom.benchmarks.measure;

import dev.headroom.results.machine.CpuQuota;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the kernel counts about a process, this one or another, and its machine: time waited for a core, time stolen by other machines,
 * periods throttled by a quota; empty where the system does not say.
 */
final class KernelCounters {
    /** One tick of /proc/stat (USER_HZ is 100 on every Linux port Java runs on). */
    private static final long NANOS_PER_TICK = 10_000_000L;

    private static final int STEAL_FIELD = 8;

    /** Of a process's stat, counted behind its name: time in user mode, and next to it in the kernel. */
    private static final int USER_FIELD = 11;

    private final Path root;

    /** Reads below {@code root}, the file system's root but in tests. */
    KernelCounters(Path root) {
        this.root = root;
    }

    /** Nanoseconds that these threads of this process were ready to run but had no core; empty without threads. */
    OptionalLong runQueueWaitNanos(Set<Long> threads) {
        if (threads.isEmpty()) {
            return OptionalLong.empty();
        }
        long sum = 0;
        try {
            for (long thread : threads) {
                Path schedstat = root.resolve("proc/self/task/" + thread + "/schedstat");
                sum += Long.parseLong(Files.readString(schedstat).split("\\s+")[1]);
            }
            return OptionalLong.of(sum);
        } catch (IOException | NumberFormatException unreadable) {
            return OptionalLong.empty();
        }
    }

    /** Core nanoseconds that a process has used, all its threads together, those that have ended among them. */
    OptionalLong processNanos(long process) {
        try {
            String stat = Files.readString(root.resolve("proc/" + process + "/stat"));
            // Behind the name, which stands in brackets and may hold anything.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return OptionalLong.of(
                    (Long.parseLong(fields[USER_FIELD]) + Long.parseLong(fields[USER_FIELD + 1])) * NANOS_PER_TICK);
        } catch (IOException | RuntimeException unreadable) {
            return OptionalLong.empty();
        }
    }

    /** Nanoseconds that the living threads of a process waited for a core, but for its JIT compiler's. */
    OptionalLong runQueueWaitNanos(long process) {
        try (Stream<Path> threads = Files.list(root.resolve("proc/" + process + "/task"))) {
            long sum = 0;
            for (Path thread : threads.toList()) {
                if (!Files.readString(thread.resolve("comm")).matches("C[12] Compiler[\\s\\S]*")) {
                    sum += Long.parseLong(
                            Files.readString(thread.resolve("schedstat")).split("\\s+")[1]);
                }
            }
            return OptionalLong.of(sum);
        } catch (IOException | RuntimeException unreadable) {
            return OptionalLong.empty();
        }
    }

    /** Core nanoseconds that the hypervisor gave to others, summed over the machine's cores. */
    OptionalLong stealNanos() {
        try {
            String[] fields =
                    Files.readAllLines(root.resolve("proc/stat")).get(0).split("\\s+");
            return fields.length > STEAL_FIELD
                    ? OptionalLong.of(Long.parseLong(fields[STEAL_FIELD]) * NANOS_PER_TICK)
                    : OptionalLong.empty();
        } catch (IOException | RuntimeException unreadable) {
            return OptionalLong.empty();
        }
    }

    /** Core nanoseconds that these processors worked, for whomever; empty where one is not listed. */
    OptionalLong busyNanos(Collection<Integer> cpus) {
        try {
            long ticks = 0;
            int found = 0;
            for (String line : Files.readAllLines(root.resolve("proc/stat"))) {
                String[] fields = line.split("\\s+");
                if (fields[0].matches("cpu\\d+") && cpus.contains(Integer.valueOf(fields[0].substring(3)))) {
                    ticks += worked(fields);
                    found++;
                }
            }
            return found > 0 && found == cpus.size() ? OptionalLong.of(ticks * NANOS_PER_TICK) : OptionalLong.empty();
        } catch (IOException | RuntimeException unreadable) {
            return OptionalLong.empty();
        }
    }

    /** User (guests within), nice, system and interrupts; neither idle, nor waiting for disks, nor stolen. */
    private static long worked(String[] fields) {
        return Long.parseLong(fields[1])
                + Long.parseLong(fields[2])
                + Long.parseLong(fields[3])
                + Long.parseLong(fields[6])
                + Long.parseLong(fields[7]);
    }

    /** Mean frequency of these processors now, in MHz; empty where the system does not say. */
    OptionalDouble megahertz(Collection<Integer> cpus) {
        try {
            double sum = 0;
            for (int cpu : cpus) {
                sum += Double.parseDouble(
                        Files.readString(root.resolve("sys/devices/system/cpu/cpu" + cpu + "/cpufreq/scaling_cur_freq"))
                                .strip());
            }
            return cpus.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum / cpus.size() / 1_000);
        } catch (IOException | NumberFormatException unreadable) {
            return OptionalDouble.empty();
        }
    }

    /** Periods in which a CPU quota stopped this process's group. */
    OptionalLong throttledPeriods() {
        return new CpuQuota(root).throttledPeriods().map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }
}

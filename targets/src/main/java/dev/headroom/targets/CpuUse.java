package dev.headroom.targets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Samples the CPU time that a running target has used since it started, its children included, from
 * {@code /proc/<pid>/stat}; nothing is reported where the system does not tell. The resolution is one kernel tick, 10 ms.
 */
public final class CpuUse {
    private static final int UTIME = 11;
    private static final int CHILDREN_STIME = 14;

    private final Path proc;
    private final Duration tick;

    /** Reads this machine's {@code /proc}. */
    public CpuUse() {
        this(Path.of("/proc"), Duration.ofMillis(10));
    }

    CpuUse(Path proc, Duration tick) {
        this.proc = proc;
        this.tick = tick;
    }

    /** CPU time used so far by each node, by node name; nodes about which the system says nothing are left out. */
    public Map<String, Duration> perNode(RunningTarget target) {
        Map<String, Duration> used = new LinkedHashMap<>();
        target.nodes()
                .forEach(node -> tree(node.process()).ifPresent(time -> used.merge(node.name(), time, Duration::plus)));
        return used;
    }

    /** CPU time used so far by all nodes together; empty where the system says nothing about one of them. */
    public Optional<Duration> total(RunningTarget target) {
        Map<String, Duration> used = perNode(target);
        boolean complete =
                !target.nodes().isEmpty() && used.size() == target.nodes().size();
        return complete ? used.values().stream().reduce(Duration::plus) : Optional.empty();
    }

    /** CPU time used so far by a process, its live descendants and the children it has waited for. */
    public Optional<Duration> tree(ProcessHandle root) {
        return ticks(root.pid()).map(own -> {
            long ticks = own
                    + root.descendants()
                            .flatMap(child -> ticks(child.pid()).stream())
                            .mapToLong(Long::longValue)
                            .sum();
            return tick.multipliedBy(ticks);
        });
    }

    private Optional<Long> ticks(long pid) {
        try {
            String stat = Files.readString(proc.resolve(Long.toString(pid)).resolve("stat"));
            // The command name is in parentheses and may hold spaces and parentheses itself.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Optional.of(Stream.of(fields)
                    .skip(UTIME)
                    .limit(CHILDREN_STIME - UTIME + 1)
                    .mapToLong(Long::parseLong)
                    .sum());
        } catch (IOException | IndexOutOfBoundsException gone) {
            return Optional.empty();
        }
    }
}

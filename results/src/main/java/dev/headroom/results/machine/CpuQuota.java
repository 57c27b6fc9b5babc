package dev.headroom.results.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/** The CPU quota of this process's control group, version 1 or 2. */
public final class CpuQuota {
    private final Path root;

    /** A reader of the control groups mounted below {@code root}, normally {@code /}. */
    public CpuQuota(Path root) {
        this.root = root;
    }

    /** CPUs the group may use at once; empty where there is no quota. */
    public OptionalDouble cpus() {
        Optional<String> v2 = text(group("").resolve("cpu.max"));
        if (v2.isPresent()) {
            String[] parts = v2.get().split("\\s+");
            return parts[0].equals("max")
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]));
        }
        Path group = group("cpu");
        Optional<String> quota = text(group.resolve("cpu.cfs_quota_us"));
        Optional<String> period = text(group.resolve("cpu.cfs_period_us"));
        if (quota.isEmpty() || period.isEmpty() || quota.get().startsWith("-")) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(quota.get()) / Double.parseDouble(period.get()));
    }

    /** Periods in which the group was throttled since it began; empty where the system does not say. */
    public Optional<Long> throttledPeriods() {
        return text(group("").resolve("cpu.stat"))
                .or(() -> text(group("cpu").resolve("cpu.stat")))
                .flatMap(s ->
                        s.lines().filter(l -> l.startsWith("nr_throttled ")).findFirst())
                .map(l -> Long.parseLong(l.substring(l.indexOf(' ') + 1).trim()));
    }

    /** The folder of this process's group for one controller; blank: the unified hierarchy. */
    private Path group(String controller) {
        String path = text(root.resolve("proc/self/cgroup"))
                .flatMap(s -> s.lines()
                        .filter(l -> java.util.Arrays.asList(l.split(":", 3)[1].split(","))
                                .contains(controller))
                        .findFirst())
                .map(l -> l.split(":", 3)[2])
                .orElse("/");
        Path mount = root.resolve(controller.isEmpty() ? "sys/fs/cgroup" : "sys/fs/cgroup/" + controller);
        Path nested = mount.resolve(path.substring(1));
        return Files.isDirectory(nested) ? nested : mount;
    }

    private static Optional<String> text(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file).trim()).filter(t -> !t.isEmpty())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

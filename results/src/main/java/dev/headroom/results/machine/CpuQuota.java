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

    /** CPUs the group may use at once, by its own quota or a tighter one above it; empty where there is none. */
    public OptionalDouble cpus() {
        ControlGroup own = ControlGroup.ofCpu(root);
        OptionalDouble tightest = OptionalDouble.empty();
        for (Path group = own.folder();
                group.startsWith(own.mount());
                group = group.resolve("..").normalize()) {
            OptionalDouble quota = own.unified() ? unifiedQuota(group) : separateQuota(group);
            if (quota.isPresent() && quota.getAsDouble() < tightest.orElse(Double.MAX_VALUE)) {
                tightest = quota;
            }
        }
        return tightest;
    }

    private static OptionalDouble unifiedQuota(Path group) {
        String[] parts = text(group.resolve("cpu.max")).orElse("max").split("\\s+");
        return parts[0].equals("max")
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]));
    }

    private static OptionalDouble separateQuota(Path group) {
        Optional<String> quota = text(group.resolve("cpu.cfs_quota_us"));
        Optional<String> period = text(group.resolve("cpu.cfs_period_us"));
        if (quota.isEmpty() || period.isEmpty() || quota.get().startsWith("-")) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(quota.get()) / Double.parseDouble(period.get()));
    }

    /** Periods in which the group was throttled since it began; empty where the system does not say. */
    public Optional<Long> throttledPeriods() {
        return text(ControlGroup.of(root, "").folder().resolve("cpu.stat"))
                .or(() -> text(ControlGroup.of(root, "cpu").folder().resolve("cpu.stat")))
                .flatMap(s ->
                        s.lines().filter(l -> l.startsWith("nr_throttled ")).findFirst())
                .map(l -> Long.parseLong(l.substring(l.indexOf(' ') + 1).trim()));
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

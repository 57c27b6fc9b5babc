package dev.headroom.benchmarks.drive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How forks are kept on their cores: by processor affinity where the system gives it, else only by what the JVM is told.
 *
 * @param cpus the processors to choose from; empty where affinity cannot be set
 * @param reason why affinity can't be set; blank where it can
 */
public record Confinement(Optional<CpuOrder> cpus, String reason) {
    /** What this machine offers: {@code root} is the file system's root, {@code path} the value of PATH. */
    public static Confinement detect(Path root, String path) {
        if (!onPath(path)) {
            return none("taskset is not on the PATH (Linux: package util-linux; other systems have none)");
        }
        return CpuOrder.read(root)
                .map(order -> new Confinement(Optional.of(order), ""))
                .orElseGet(() -> none("/proc/self/status does not list the allowed processors"));
    }

    private static Confinement none(String reason) {
        return new Confinement(Optional.empty(), reason);
    }

    private static boolean onPath(String path) {
        for (String folder : path.split(":")) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, "taskset"))) {
                return true;
            }
        }
        return false;
    }

    /** The processor list for a fork of {@code cores} cores, as taskset reads it. */
    Optional<String> listFor(int cores) {
        return cpus.map(
                order -> order.first(cores).stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
}

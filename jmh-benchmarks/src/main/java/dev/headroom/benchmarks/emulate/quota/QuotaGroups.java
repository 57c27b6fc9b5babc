package dev.headroom.benchmarks.emulate.quota;

import dev.headroom.results.machine.ControlGroup;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Control groups with a CPU quota below this process's own one, version 1 or 2 of the kernel's interface.
 *
 * @param root the file system's root but in tests
 * @param own this process's group
 * @param removal removes a group's folder; a control group's files go with it
 */
record QuotaGroups(Path root, ControlGroup own, Removal removal) {
    /**
     * Short, or quota that was not used arrives as a burst; but a quota is kept to a clock tick of 4 ms at worst, and
     * over a shorter period that weighs more. At 20 ms phases came out within 7 %, at 10 and 100 ms within 13 %.
     */
    private static final Duration PERIOD = Duration.ofMillis(20);

    /** The least quota the kernel takes. */
    private static final long LEAST_QUOTA_MICROS = 1_000;

    /** Removes a folder that may not be empty to a plain file system. */
    @FunctionalInterface
    interface Removal {
        void remove(Path folder) throws IOException;
    }

    static QuotaGroups below(Path root) {
        return new QuotaGroups(root, ControlGroup.ofCpu(root), Files::delete);
    }

    /** Makes a group whose threads together get {@code share} of a core. */
    Path make(String purpose, double share) throws IOException {
        long period = PERIOD.toNanos() / 1_000;
        long quota = Math.round(share * period);
        if (quota < LEAST_QUOTA_MICROS) {
            throw new IllegalArgumentException("a share of " + share + " of a core is too small for a CPU quota: "
                    + quota + " us of every " + period + " us, the kernel takes at least " + LEAST_QUOTA_MICROS
                    + "; take an emulated_share of at least " + (double) LEAST_QUOTA_MICROS / period
                    + " or the cooperative way only");
        }
        Path group = own.folder().resolve(GroupName.ofThisProcess(root, purpose).folder());
        Files.createDirectory(group);
        try {
            if (own.unified()) {
                Files.writeString(group.resolve("cgroup.type"), "threaded");
                delegate();
                Files.writeString(group.resolve("cpu.max"), quota + " " + period);
            } else {
                Files.writeString(group.resolve("cpu.cfs_period_us"), Long.toString(period));
                Files.writeString(group.resolve("cpu.cfs_quota_us"), Long.toString(quota));
            }
        } catch (IOException refused) {
            removal.remove(group);
            throw refused;
        }
        return group;
    }

    /** Version 2 gives a controller to the groups below only when told; after the first of them is threaded. */
    private void delegate() throws IOException {
        Path control = own.folder().resolve("cgroup.subtree_control");
        if (!Files.readString(control).contains("cpu")) {
            Files.writeString(control, "+cpu");
        }
    }

    /** Moves the calling thread into {@code group}. */
    void enter(Path group) throws IOException {
        String thread = Files.readSymbolicLink(root.resolve("proc/thread-self"))
                .getFileName()
                .toString();
        Files.writeString(group.resolve(own.unified() ? "cgroup.threads" : "tasks"), thread);
    }

    /** Moves the calling thread back where the process was. */
    void leave() throws IOException {
        enter(own.folder());
    }

    void remove(Path group) throws IOException {
        removal.remove(group);
    }

    /** Removes the groups whose process is gone, killed before it could. */
    void sweep() throws IOException {
        try (DirectoryStream<Path> groups = Files.newDirectoryStream(own.folder(), GroupName.PREFIX + "*")) {
            for (Path group : groups) {
                boolean orphaned = GroupName.of(group.getFileName().toString())
                        .filter(name -> name.orphaned(root))
                        .isPresent();
                if (orphaned) {
                    removal.remove(group);
                }
            }
        }
    }
}

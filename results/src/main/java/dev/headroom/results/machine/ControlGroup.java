package dev.headroom.results.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The control group that limits this process's use of the processors.
 *
 * @param folder its folder
 * @param mount folder of the whole hierarchy; the group's own where nothing above it can be seen
 * @param unified whether it is of version 2, where one hierarchy has all controllers
 */
public record ControlGroup(Path folder, Path mount, boolean unified) {
    /** The group of the cpu controller, as mounted below {@code root}, normally {@code /}. */
    public static ControlGroup ofCpu(Path root) {
        boolean unified = Files.isRegularFile(root.resolve("sys/fs/cgroup/cgroup.controllers"))
                || Files.isRegularFile(of(root, "").folder().resolve("cpu.max"));
        return unified ? of(root, "") : of(root, "cpu");
    }

    /** This process's group for one controller; blank: the unified hierarchy. */
    static ControlGroup of(Path root, String controller) {
        String path = membership(root.resolve("proc/self/cgroup"))
                .flatMap(s -> s.lines()
                        .filter(l ->
                                Arrays.asList(l.split(":", 3)[1].split(",")).contains(controller))
                        .findFirst())
                .map(l -> l.split(":", 3)[2])
                .orElse("/");
        Path mount = root.resolve(controller.isEmpty() ? "sys/fs/cgroup" : "sys/fs/cgroup/" + controller)
                .toAbsolutePath()
                .normalize();
        Path nested = mount.resolve(path.substring(1)).normalize();
        // In a container the path is the host's and leads nowhere: the mount is then the group.
        Path folder = nested.startsWith(mount) && Files.isDirectory(nested) ? nested : mount;
        return new ControlGroup(folder, mount, controller.isEmpty());
    }

    private static Optional<String> membership(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}

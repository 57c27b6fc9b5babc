package dev.headroom.targets.loadbalancer;

import dev.headroom.targets.Availability;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The haproxy of this machine, on the PATH or where systems put it for root alone. */
final class HaproxyProgram {

    private HaproxyProgram() {}

    static Availability availability() {
        return find().<Availability>map(path -> new Availability.Available("process, " + path))
                .orElseGet(() -> new Availability.Unavailable("no haproxy on the PATH: install it"));
    }

    static Optional<Path> find() {
        String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, "haproxy"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}

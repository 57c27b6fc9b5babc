package dev.headroom.benchmarks.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Ends a child when this process is gone, however it went: the kernel sends the signal, nothing is put into the child.
 *
 * <p>Linux only. Elsewhere a killed harness leaves a fork that ends by itself, when its iterations are done.
 */
final class DeathSignal {
    private DeathSignal() {}

    /** What a command begins with; nothing where {@code setpriv} is not on the PATH. */
    static List<String> prefix() {
        for (String folder :
                Optional.ofNullable(System.getenv("PATH")).orElse("").split(":")) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, "setpriv"))) {
                return List.of("setpriv", "--pdeathsig", "KILL");
            }
        }
        return List.of();
    }
}

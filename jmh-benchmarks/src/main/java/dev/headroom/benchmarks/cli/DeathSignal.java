package dev.headroom.benchmarks.cli;

import dev.headroom.benchmarks.confine.SearchPath;
import java.util.List;

/**
 * Ends a child when this process is gone, however it went: the kernel sends the signal, nothing is put into the child.
 *
 * <p>Linux only. Elsewhere a killed harness leaves a fork that ends by itself, when its iterations are done.
 */
final class DeathSignal {
    private DeathSignal() {}

    /** What a command begins with; nothing where {@code setpriv} is not on the PATH. */
    static List<String> prefix() {
        return SearchPath.ofThisProcess().has("setpriv") ? List.of("setpriv", "--pdeathsig", "KILL") : List.of();
    }
}

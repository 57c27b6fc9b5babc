package dev.headroom.benchmarks.jar.sweep;

import dev.headroom.results.machine.ProcStat;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/** How busy the machine is while nothing is measured: between two forks, so it is after the one and before the other. */
final class QuietLook {
    private static final long LOOK_MILLIS = 100;
    private static final Path ROOT = Path.of("/");

    private QuietLook() {}

    /** Cores' worth of time that others use now; empty where the system does not say. */
    static OptionalDouble busyCores() throws InterruptedException {
        Optional<ProcStat> before = ProcStat.read(ROOT);
        if (before.isEmpty()) {
            return OptionalDouble.empty();
        }
        // A look at counters takes time to show anything; nothing is waited for.
        Thread.sleep(LOOK_MILLIS);
        return ProcStat.read(ROOT)
                .map(after -> OptionalDouble.of(
                        after.busySince(before.get()) * Runtime.getRuntime().availableProcessors()))
                .orElseGet(OptionalDouble::empty);
    }
}

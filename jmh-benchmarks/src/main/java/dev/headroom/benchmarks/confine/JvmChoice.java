package dev.headroom.benchmarks.confine;

import dev.headroom.results.machine.Jvm;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the user says of the forks' JVM; what is left open, the experiment decides.
 *
 * @param jdk folder of the JDK
 * @param collector garbage collector
 * @param heap least and most heap, such as {@code 256m}
 */
public record JvmChoice(Optional<Path> jdk, Optional<Collector> collector, Optional<String> heap) {
    /** Nothing said. */
    public static JvmChoice none() {
        return new JvmChoice(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The JVM that follows, where {@code standardCollector} and {@code standardHeap} fill what is open. */
    public ForkJvm or(Collector standardCollector, Optional<String> standardHeap) {
        return new ForkJvm(
                jdk.orElseGet(() -> Jvm.own().home()),
                collector.or(() -> Optional.of(standardCollector)),
                heap.or(() -> standardHeap));
    }
}

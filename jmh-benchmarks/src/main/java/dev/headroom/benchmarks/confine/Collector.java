package dev.headroom.benchmarks.confine;

import java.util.List;
import java.util.Optional;

/** A garbage collector of the JVM under measurement, pinned alike at every level. */
public enum Collector {
    /** One thread, stops the program. */
    SERIAL("Serial", "-XX:+UseSerialGC"),
    /** As many threads as cores, stops the program. */
    PARALLEL("Parallel", "-XX:+UseParallelGC"),
    /** As many threads as cores, a quarter of them beside the program. */
    G1("G1", "-XX:+UseG1GC"),
    /** Nearly all beside the program. */
    Z("Z", "-XX:+UseZGC");

    private final String word;
    private final String flag;

    Collector(String word, String flag) {
        this.word = word;
        this.flag = flag;
    }

    /** Its name on the command line and in run files. */
    public String word() {
        return word;
    }

    /** The JVM arguments that choose it, with the threads that {@code cores} cores give it by the same rule everywhere. */
    List<String> arguments(int cores) {
        String beside = "-XX:ConcGCThreads=" + Math.max(1, (cores + 2) / 4);
        String stopped = "-XX:ParallelGCThreads=" + cores;
        return switch (this) {
            case SERIAL -> List.of(flag);
            case PARALLEL -> List.of(flag, stopped);
            case G1 -> List.of(flag, stopped, beside);
            case Z -> List.of(flag, beside);
        };
    }

    /** The collector that JVM arguments choose themselves, such as {@code -XX:+UseZGC}; empty if none. */
    public static Optional<String> chosenBy(List<String> jvmArguments) {
        return jvmArguments.stream()
                .filter(argument -> argument.matches("-XX:\\+Use\\w+GC"))
                .findFirst();
    }
}

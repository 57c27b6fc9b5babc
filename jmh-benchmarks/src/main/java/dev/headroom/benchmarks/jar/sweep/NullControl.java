package dev.headroom.benchmarks.jar.sweep;

import dev.headroom.benchmarks.jar.ForkLength;
import dev.headroom.benchmarks.jar.JarBenchmark;
import dev.headroom.benchmarks.jar.JmhMode;
import dev.headroom.benchmarks.workload.SingleThreaded;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Single-threaded code of the harness's own, measured in every sweep: more cores must not change it. */
final class NullControl {
    /** Iterations as everybody's: 15 let a drift be seen, 5 of a tenth of a second are enough for a loop of integers. */
    static final ForkLength LENGTH = new ForkLength(5, 15, Duration.ofMillis(100));

    private NullControl() {}

    /** The benchmark; {@code items} of work make one operation. */
    static JarBenchmark benchmark(long items) {
        return new JarBenchmark(
                SingleThreaded.class.getName() + ".operation",
                JmhMode.AVERAGE_TIME,
                new TreeMap<>(Map.of("units", Long.toString(items))),
                List.of(),
                0.01);
    }

    /** Its parameter that says, for the result file, how many cores its JVM was confined to. */
    static Map<String, String> paramsOn(int cores) {
        return Map.of("cores", Integer.toString(cores));
    }
}

package dev.headroom.benchmarks.stage;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many cores' worth of time this very process uses while a fork is measured: it should be next to none. */
final class HarnessLoad {
    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long startNanos = System.nanoTime();
    private long startProcessNanos = process.getProcessCpuTime();

    void start() {
        startNanos = System.nanoTime();
        startProcessNanos = process.getProcessCpuTime();
    }

    double coresSinceStart() {
        double elapsed = Math.max(1, System.nanoTime() - startNanos);
        return Math.max(0, process.getProcessCpuTime() - startProcessNanos) / elapsed;
    }
}

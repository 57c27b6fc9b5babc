package dev.headroom.benchmarks.measure;

import com.sun.management.OperatingSystemMXBean;
import dev.headroom.benchmarks.workload.WorkerThreads;
import dev.headroom.results.machine.Cpus;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** JMH profiler that tells, per iteration, whether the fork's cores were really its own. */
public final class HealthProfiler implements InternalProfiler {
    static final String CPUS = "health.cpus";
    static final String RUN_QUEUE_WAIT = "health.runQueueWait";
    static final String STEAL = "health.steal";
    static final String THROTTLED = "health.throttledPeriods";
    static final String OTHERS = "health.others";
    static final String FREQUENCY = "health.frequency";

    private final KernelCounters kernel = new KernelCounters(Path.of("/"));
    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final List<Integer> cpus = Cpus.read(Path.of("/")).allowed();
    private Reading before = read();

    /** One look at all counters. */
    private record Reading(
            long nanos,
            long processNanos,
            OptionalLong runQueueWaitNanos,
            OptionalLong stealNanos,
            OptionalLong throttledPeriods,
            OptionalLong busyNanos) {}

    private Reading read() {
        return new Reading(
                System.nanoTime(),
                process.getProcessCpuTime(),
                kernel.runQueueWaitNanos(WorkerThreads.ids()),
                kernel.stealNanos(),
                kernel.throttledPeriods(),
                kernel.busyNanos(cpus));
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = read();
    }

    @Override
    @SuppressWarnings("rawtypes") // the signature is JMH's
    public Collection<? extends Result> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        Reading after = read();
        double elapsed = after.nanos - before.nanos;
        List<ScalarResult> facts = new ArrayList<>();
        facts.add(average(CPUS, (after.processNanos - before.processNanos) / elapsed, "cores"));
        growth(before.runQueueWaitNanos, after.runQueueWaitNanos)
                .ifPresent(wait -> facts.add(average(RUN_QUEUE_WAIT, wait / elapsed, "cores")));
        growth(before.stealNanos, after.stealNanos)
                .ifPresent(steal -> facts.add(average(STEAL, steal / elapsed, "cores")));
        growth(before.throttledPeriods, after.throttledPeriods)
                .ifPresent(
                        periods -> facts.add(new ScalarResult(THROTTLED, periods, "periods", AggregationPolicy.SUM)));
        long own = after.processNanos - before.processNanos;
        // Below 0 where the kernel's clock ticks fall so; cut off only after the iterations are averaged, or it is
        // biased.
        growth(before.busyNanos, after.busyNanos)
                .ifPresent(busy -> facts.add(average(OTHERS, (busy - own) / elapsed, "cores")));
        kernel.megahertz(cpus).ifPresent(mega -> facts.add(average(FREQUENCY, mega, "MHz")));
        return facts;
    }

    private static OptionalLong growth(OptionalLong before, OptionalLong after) {
        return before.isPresent() && after.isPresent()
                ? OptionalLong.of(Math.max(0, after.getAsLong() - before.getAsLong()))
                : OptionalLong.empty();
    }

    private static ScalarResult average(String name, double value, String unit) {
        return new ScalarResult(name, value, unit, AggregationPolicy.AVG);
    }

    @Override
    public String getDescription() {
        return "cores used, time waited for a core, time stolen by other machines, quota periods throttled";
    }
}

package dev.headroom.benchmarks.measure;

import java.util.OptionalDouble;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;

/**
 * How undisturbed one fork was, averaged over its measured iterations; empty where the system does not say.
 *
 * @param cpus cores' worth of processor time the fork used
 * @param runQueueWaitCores cores' worth of time its workers were ready but waited for a core
 * @param stealCores cores' worth of time the hypervisor gave to other machines
 * @param throttledPeriods quota periods in which the fork's group was stopped
 * @param othersCores cores' worth of time that other programs used of its cores
 * @param megahertz mean frequency of its cores, in MHz
 */
public record ForkHealth(
        OptionalDouble cpus,
        OptionalDouble runQueueWaitCores,
        OptionalDouble stealCores,
        OptionalDouble throttledPeriods,
        OptionalDouble othersCores,
        OptionalDouble megahertz) {

    static ForkHealth of(BenchmarkResult fork) {
        return new ForkHealth(
                score(fork, HealthProfiler.CPUS),
                score(fork, HealthProfiler.RUN_QUEUE_WAIT),
                score(fork, HealthProfiler.STEAL),
                score(fork, HealthProfiler.THROTTLED),
                score(fork, HealthProfiler.OTHERS),
                score(fork, HealthProfiler.FREQUENCY));
    }

    private static OptionalDouble score(BenchmarkResult fork, String name) {
        Result<?> result = fork.getSecondaryResults().get(name);
        return result == null ? OptionalDouble.empty() : OptionalDouble.of(result.getScore());
    }
}

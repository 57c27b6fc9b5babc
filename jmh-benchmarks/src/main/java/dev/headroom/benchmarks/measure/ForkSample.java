package dev.headroom.benchmarks.measure;

import dev.headroom.results.statistics.series.SteadyState;
import java.util.List;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;

/**
 * One fork's measurement; a fork counts as one number, its median, because iterations of one JVM share its fate.
 *
 * @param iterationMillis time per operation of each measured iteration, in order
 * @param operations operations done in the measured iterations
 * @param health how undisturbed the fork was
 */
public record ForkSample(List<Double> iterationMillis, long operations, ForkHealth health) {
    public ForkSample {
        if (iterationMillis.isEmpty()) {
            throw new IllegalArgumentException("a fork needs at least 1 measured iteration, had 0");
        }
        iterationMillis = List.copyOf(iterationMillis);
    }

    /** The sample of a fork that JMH ran. */
    public static ForkSample of(BenchmarkResult fork) {
        List<Double> millis = fork.getIterationResults().stream()
                .map(iteration -> iteration.getPrimaryResult().getScore())
                .toList();
        long operations = fork.getIterationResults().stream()
                .map(IterationResult::getMetadata)
                .mapToLong(meta -> meta == null ? 0 : meta.getMeasuredOps())
                .sum();
        return new ForkSample(millis, operations, ForkHealth.of(fork));
    }

    /** The fork's one number: noise is one-sided, so the mean would be the worst choice. */
    public double medianMillis() {
        return median(iterationMillis);
    }

    /** The least disturbed iteration, as a cross-check of the median. */
    public double bestMillis() {
        return iterationMillis.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    /** Median of the second half of the iterations divided by that of the first: 1 once the fork is warm. */
    public double settling() {
        int half = iterationMillis.size() / 2;
        if (half == 0) {
            return 1;
        }
        return median(iterationMillis.subList(iterationMillis.size() - half, iterationMillis.size()))
                / median(iterationMillis.subList(0, half));
    }

    /** Whether the iterations had settled. */
    public SteadyState steadyState() {
        return SteadyState.ofTimes(
                iterationMillis.stream().mapToDouble(Double::doubleValue).toArray(), "iterations");
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}

package dev.headroom.benchmarks.drive;

import dev.headroom.benchmarks.confine.ForkJvm;
import java.time.Duration;

/**
 * What every fork of a sweep has in common.
 *
 * @param units items of work per operation, the same in every fork
 * @param warmupIterations iterations thrown away
 * @param iterations iterations measured
 * @param iterationTime length of each iteration
 * @param jvm the JVM and how it is set
 */
public record ForkSettings(long units, int warmupIterations, int iterations, Duration iterationTime, ForkJvm jvm) {
    /** To start a JVM, compute the expected sum, report and end; seen as 0.5 to 1 s. */
    public static final Duration OVERHEAD = Duration.ofMillis(800);

    public ForkSettings {
        if (units < 1) {
            throw new IllegalArgumentException("units must be at least 1, was " + units);
        }
        if (warmupIterations < 0) {
            throw new IllegalArgumentException("warm-up iterations must be at least 0, was " + warmupIterations);
        }
        if (iterations < 2) {
            throw new IllegalArgumentException(
                    "measured iterations must be at least 2, or steadiness cannot be seen, was " + iterations);
        }
        if (iterationTime.toMillis() < 1) {
            throw new IllegalArgumentException("iterations must last at least 1 ms, lasted " + iterationTime);
        }
    }

    /** The same with another amount of work. */
    public ForkSettings withUnits(long items) {
        return new ForkSettings(items, warmupIterations, iterations, iterationTime, jvm);
    }

    /** Time that is measured. */
    public Duration measured() {
        return iterationTime.multipliedBy(iterations);
    }

    /** Time one fork is expected to take. */
    public Duration expected() {
        return iterationTime.multipliedBy((long) warmupIterations + iterations).plus(OVERHEAD);
    }
}

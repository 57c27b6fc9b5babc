package dev.headroom.benchmarks.drive;

import java.time.Duration;

/**
 * What every fork of a run has in common.
 *
 * @param units items of work per operation, the same in every fork
 * @param warmupIterations iterations thrown away
 * @param warmupTime length of each of them
 * @param iterations iterations measured
 * @param iterationTime length of each of them
 */
public record ForkSettings(
        long units, int warmupIterations, Duration warmupTime, int iterations, Duration iterationTime) {
    public ForkSettings {
        if (units < 1) {
            throw new IllegalArgumentException("units must be at least 1, was " + units);
        }
        if (warmupIterations < 0) {
            throw new IllegalArgumentException("warm-up iterations must be at least 0, was " + warmupIterations);
        }
        if (iterations < 1) {
            throw new IllegalArgumentException("iterations must be at least 1, was " + iterations);
        }
        if (warmupTime.toMillis() < 1 || iterationTime.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "iterations must last at least 1 ms, were " + warmupTime + " and " + iterationTime);
        }
    }

    /** Time one fork is expected to take: its iterations and about 0.7 s to start, check and end. */
    public Duration expected() {
        return warmupTime
                .multipliedBy(warmupIterations)
                .plus(iterationTime.multipliedBy(iterations))
                .plusMillis(700);
    }
}

package dev.headroom.benchmarks.jar;

import java.time.Duration;

/**
 * How long a fork runs, alike at every level.
 *
 * @param warmup iterations thrown away
 * @param measured iterations that count
 * @param iteration length of each
 */
public record ForkLength(int warmup, int measured, Duration iteration) {
    /** Starting JMH, which asks the JVM for its version first, and the fork itself; seen as 1 to 2 s. */
    private static final Duration OVERHEAD = Duration.ofMillis(1_500);

    public ForkLength {
        if (warmup < 0 || measured < 1) {
            throw new IllegalArgumentException(
                    "iterations must be at least 0 of warm-up and 1 measured, were " + warmup + " and " + measured);
        }
        if (iteration.toMillis() < 1) {
            throw new IllegalArgumentException("iterations must last at least 1 ms, lasted " + iteration);
        }
    }

    /** Time that counts. */
    public Duration measuredTime() {
        return iteration.multipliedBy(measured);
    }

    /** Time the whole fork is expected to take. */
    public Duration expected() {
        return iteration.multipliedBy((long) warmup + measured).plus(OVERHEAD);
    }
}

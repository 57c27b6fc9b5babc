package dev.headroom.scenarios.clock;

/**
 * The measured part of a load point on the run's clock.
 *
 * @param fromNanos {@link System#nanoTime()} of its start; on Linux the same clock in every process
 * @param untilNanos its end
 * @param fromEpochMillis the wall clock at its start
 */
public record Window(long fromNanos, long untilNanos, long fromEpochMillis) {
    private static final long SECOND = 1_000_000_000L;

    public boolean holds(long nanos) {
        return nanos - fromNanos >= 0 && nanos - untilNanos < 0;
    }

    public double seconds() {
        return (untilNanos - fromNanos) / (double) SECOND;
    }

    public int second(long nanos) {
        return (int) ((nanos - fromNanos) / SECOND);
    }
}

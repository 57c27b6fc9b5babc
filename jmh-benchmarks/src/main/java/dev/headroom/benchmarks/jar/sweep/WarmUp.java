package dev.headroom.benchmarks.jar.sweep;

import dev.headroom.results.statistics.Confidence;
import dev.headroom.results.statistics.series.ChangePoint;
import dev.headroom.results.statistics.series.SteadyState;
import java.time.Duration;
import java.util.Arrays;

/**
 * How long a benchmark warms up: until the rest of a first, unmeasured fork passes the steady-state test (rule 5), and half
 * of that again, as forks differ.
 *
 * @param iterations thrown away in every fork
 * @param settled whether the test passed at all
 */
record WarmUp(int iterations, boolean settled) {
    /** Iterations of the forks that seek the warm-up. */
    static final int SOUGHT_IN = 40;

    /** The first ones load classes and compile: they are thrown away even where the ranks of a test do not see them. */
    static final int LEAST = 5;

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final int OPERATIONS = 5;

    /** A drift of less is no reason to throw more away. */
    private static final double DRIFT = 0.02;

    private static final double SPREADS = 3;
    private static final int FIRST = 3;

    /** The length of an iteration: a tenth of a second, and long enough for five operations where those take less than 1 s. */
    static Duration iteration(double secondsPerOperation) {
        Duration operation = Duration.ofNanos(Math.max(1, Math.round(secondsPerOperation * 1e9)));
        Duration several = operation.multipliedBy(OPERATIONS);
        Duration bounded = several.compareTo(LONGEST) > 0 ? LONGEST : several;
        return bounded.compareTo(SHORTEST) < 0 ? SHORTEST : bounded;
    }

    /** The warm-up that a fork's times tell, one for each iteration in order. */
    static WarmUp of(double[] times) {
        int last = times.length - ChangePoint.FEWEST_VALUES;
        for (int from = 0; from <= last; from++) {
            if (settled(Arrays.copyOfRange(times, from, times.length))) {
                return new WarmUp(Math.max(LEAST, from + (from + 1) / 2), true);
            }
        }
        return new WarmUp(Math.max(LEAST, last), false);
    }

    /**
     * No change of level, no drift, and a beginning like the rest: a change point alone does not see a few slow iterations at
     * the start, and takes an even drift for neighbours that depend on each other.
     */
    private static boolean settled(double[] rest) {
        return SteadyState.ofTimes(rest, "iterations") instanceof SteadyState.Steady steady
                && steady.settling().trend().steady(DRIFT)
                && beginning(rest) <= Math.max(DRIFT, SPREADS * spread(rest));
    }

    /** How far the median of the first values lies from that of all, as a share of it. */
    private static double beginning(double[] rest) {
        return Math.abs(Confidence.median(Arrays.copyOf(rest, FIRST)) / Confidence.median(rest) - 1);
    }

    /** Median distance from the median, as a share of it. */
    private static double spread(double[] rest) {
        double median = Confidence.median(rest);
        return Confidence.median(
                Arrays.stream(rest).map(time -> Math.abs(time / median - 1)).toArray());
    }

    /** The longer of two. */
    WarmUp orLonger(WarmUp other) {
        return new WarmUp(Math.max(iterations, other.iterations), settled && other.settled);
    }
}

package dev.headroom.results.law.queue;

import dev.headroom.results.law.Domain;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.HdrHistogram.Histogram;

/** The response times of all requests that arrived in one simulated window, in seconds. */
public final class WindowOutcome {
    private static final double NANOS_PER_SECOND = 1e9;

    private final double[] sortedSeconds;

    WindowOutcome(double[] responseSeconds) {
        if (responseSeconds.length == 0) {
            throw new IllegalArgumentException("a window must hold at least 1 arrival, held 0: make it longer");
        }
        sortedSeconds = responseSeconds.clone();
        Arrays.sort(sortedSeconds);
    }

    /** Number of requests that took no longer than the given time. */
    long countUpTo(double seconds) {
        int low = 0;
        int high = sortedSeconds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sortedSeconds[middle] <= seconds) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The response times within a range, in rising order. */
    DoubleStream between(double low, double high) {
        return Arrays.stream(sortedSeconds, (int) countUpTo(Math.nextDown(low)), (int) countUpTo(high));
    }

    /** Number of requests. */
    public long count() {
        return sortedSeconds.length;
    }

    /** Mean response time, in seconds. */
    public double meanSeconds() {
        return Arrays.stream(sortedSeconds).sum() / sortedSeconds.length;
    }

    /**
     * The smallest response time, in seconds, that at least the given share of requests did not exceed.
     *
     * @param fraction the percentile as a fraction, such as 0.99
     */
    public double percentileSeconds(double fraction) {
        Domain.percentile(fraction);
        return sortedSeconds[(int) Math.ceil(fraction * sortedSeconds.length) - 1];
    }

    /** The same response times in a histogram of nanoseconds, three significant digits. */
    public Histogram histogram() {
        Histogram histogram = new Histogram(3);
        for (double seconds : sortedSeconds) {
            histogram.recordValue(Math.round(seconds * NANOS_PER_SECOND));
        }
        return histogram;
    }
}

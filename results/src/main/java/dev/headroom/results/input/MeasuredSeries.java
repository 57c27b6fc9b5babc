package dev.headroom.results.input;

import dev.headroom.results.fit.ScalingPoint;
import java.util.List;

/**
 * The points of one thing measured at several concurrencies, as they were in a file.
 *
 * @param name which of the file's series; blank where the file has no more than one and no name for it
 * @param concurrency what the horizontal axis counts, such as {@code threads}
 * @param throughput what was measured, such as {@code throughput}
 * @param unit of the throughput, such as {@code ops/s}; {@code "1"} where the file does not say
 * @param points in the order of the file
 * @param notes how the points were made from the file, and what was left out; a sentence each
 */
public record MeasuredSeries(
        String name,
        String concurrency,
        String throughput,
        String unit,
        List<ScalingPoint> points,
        List<String> notes) {
    public MeasuredSeries {
        points = List.copyOf(points);
        notes = List.copyOf(notes);
    }

    /** The different concurrencies measured. */
    public long sizes() {
        return points.stream().mapToDouble(ScalingPoint::concurrency).distinct().count();
    }
}

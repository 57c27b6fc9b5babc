package dev.headroom.results.fit.capacity;

import java.util.List;
import java.util.Optional;

/**
 * Where a latency curve bends most, by Kneedle: both axes are scaled to the measured range, and the point farthest below
 * the diagonal is the knee.
 *
 * <p>It depends on the range: on {@code R = 1/(1 - rho)} it is at .78 if measured to .95 and at .90 if measured to .99.
 * It is therefore never a headline; the capacity at an objective is. Source: Satopaa et al., ICDCSW 2011, sensitivity 1.
 *
 * @param ratePerSecond rate at the knee, 1/s
 * @param measuredTo the highest rate measured, on which the knee depends, 1/s
 * @param nearEnd whether it lies within one step of the end of the range
 */
public record Knee(double ratePerSecond, double measuredTo, boolean nearEnd) {
    static Optional<Knee> of(List<LatencyPoint> points) {
        int last = points.size() - 1;
        double rates = points.get(last).ratePerSecond() - points.get(0).ratePerSecond();
        double lowest = points.stream().mapToDouble(LatencyPoint::seconds).min().orElseThrow();
        double highest =
                points.stream().mapToDouble(LatencyPoint::seconds).max().orElseThrow();
        if (!(highest > lowest) || points.get(last).seconds() <= points.get(0).seconds()) {
            return Optional.empty();
        }
        double[] below = new double[points.size()];
        for (int i = 0; i <= last; i++) {
            double x = (points.get(i).ratePerSecond() - points.get(0).ratePerSecond()) / rates;
            below[i] = x - (points.get(i).seconds() - lowest) / (highest - lowest);
        }
        return place(below)
                .map(i ->
                        new Knee(points.get(i).ratePerSecond(), points.get(last).ratePerSecond(), i >= last - 1));
    }

    /** The first local maximum from which the curve falls by more than one mean step before it rises above it again. */
    private static Optional<Integer> place(double[] below) {
        double step = 1.0 / (below.length - 1);
        Optional<Integer> candidate = Optional.empty();
        for (int i = 1; i < below.length; i++) {
            if (candidate.isPresent() && below[i] < below[candidate.get()] - step) {
                return candidate;
            }
            boolean highest = candidate.isEmpty() || below[i] > below[candidate.get()];
            if (below[i] > 0 && highest) {
                candidate = Optional.of(i);
            }
        }
        return candidate;
    }
}

package dev.headroom.results.fit.curve;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Throughput over concurrency with the weight of each point, as arrays of one length. */
public final class Sample {
    private final double[] concurrency;
    private final double[] throughput;
    private final double[] weights;

    /**
     * A sample of points.
     *
     * @param concurrency n of each point, at least 1
     * @param throughput X of each point, above 0, in one unit
     * @param weights of the squared residuals, above 0, their mean 1
     */
    public Sample(double[] concurrency, double[] throughput, double[] weights) {
        if (concurrency.length != throughput.length || concurrency.length != weights.length) {
            throw new IllegalArgumentException("a sample's arrays must have one length, had " + concurrency.length
                    + ", " + throughput.length + " and " + weights.length);
        }
        this.concurrency = concurrency.clone();
        this.throughput = throughput.clone();
        this.weights = weights.clone();
    }

    /** Points that all weigh the same. */
    public static Sample unweighted(double[] concurrency, double[] throughput) {
        double[] ones = new double[concurrency.length];
        Arrays.fill(ones, 1);
        return new Sample(concurrency, throughput, ones);
    }

    /** The number of points. */
    public int size() {
        return concurrency.length;
    }

    /** The number of different concurrencies. */
    public int sizes() {
        return (int) Arrays.stream(concurrency).distinct().count();
    }

    /** The concurrency of a point. */
    public double concurrency(int point) {
        return concurrency[point];
    }

    /** The throughput of a point. */
    public double throughput(int point) {
        return throughput[point];
    }

    /** The weight of a point's squared residual. */
    public double weight(int point) {
        return weights[point];
    }

    /** Only the points named, some of them perhaps more than once. */
    public Sample of(int[] points) {
        return new Sample(picked(concurrency, points), picked(throughput, points), picked(weights, points));
    }

    /** The weighted sum of squared throughputs, the scale against which a residual is nothing. */
    double squares() {
        return IntStream.range(0, size())
                .mapToDouble(i -> weights[i] * throughput[i] * throughput[i])
                .sum();
    }

    private static double[] picked(double[] values, int[] points) {
        double[] picked = new double[points.length];
        Arrays.setAll(picked, i -> values[points[i]]);
        return picked;
    }
}

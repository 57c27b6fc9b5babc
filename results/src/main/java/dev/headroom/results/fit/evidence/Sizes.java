package dev.headroom.results.fit.evidence;

import dev.headroom.results.fit.curve.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The points gathered by concurrency, ascending.
 *
 * @param sizes at least one
 */
public record Sizes(List<Size> sizes) {
    /** Trials a size needs before its spread is looked at. */
    private static final int FEWEST_TRIALS = 3;
    /** The common spread counts as so many trials more of every size: few trials alone would upset the weights. */
    private static final double PRIOR_TRIALS = 10;

    public Sizes {
        sizes = List.copyOf(sizes);
    }

    /** The points of two parallel arrays. */
    public static Sizes of(double[] concurrency, double[] throughput) {
        SortedMap<Double, List<Double>> gathered = new TreeMap<>();
        for (int i = 0; i < concurrency.length; i++) {
            gathered.computeIfAbsent(concurrency[i], n -> new ArrayList<>()).add(throughput[i]);
        }
        return new Sizes(gathered.entrySet().stream()
                .map(e -> size(
                        e.getKey(),
                        e.getValue().stream().mapToDouble(Double::doubleValue).toArray()))
                .toList());
    }

    private static Size size(double concurrency, double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return new Size(concurrency, mean, squares, values.length);
    }

    /** How many different concurrencies there are. */
    public int count() {
        return sizes.size();
    }

    /** The smallest. */
    public Size first() {
        return sizes.get(0);
    }

    /** The largest. */
    public Size last() {
        return sizes.get(sizes.size() - 1);
    }

    /** Degrees of freedom of the spread within sizes; 0 where nothing is repeated. */
    public int degreesOfFreedom() {
        return sizes.stream().mapToInt(Size::degreesOfFreedom).sum();
    }

    /** The standard deviation of a point around the mean of its size, pooled; empty where nothing is repeated. */
    public OptionalDouble spread() {
        int degrees = degreesOfFreedom();
        return degrees == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        Math.sqrt(sizes.stream().mapToDouble(Size::squares).sum() / degrees));
    }

    /** Whether every size has trials enough for weights. */
    public boolean weighable() {
        return sizes.stream().allMatch(size -> size.points() >= FEWEST_TRIALS) && spread().orElse(0) > 0;
    }

    /**
     * A weight for each point from the spread at its size, their mean 1; all 1 where sizes are not repeated enough.
     *
     * <p>The spread is held to be equal everywhere or in proportion to the throughput, whichever the trials make more
     * likely; each size then departs from that as far as its own trials ask for.
     */
    public double[] weights(double[] concurrency) {
        double[] weights = new double[concurrency.length];
        Arrays.fill(weights, 1);
        if (weighable()) {
            ToDoubleFunction<Size> prior = likelier(pooled(size -> 1), pooled(size -> size.mean() * size.mean()));
            Arrays.setAll(weights, i -> 1 / variance(at(concurrency[i]), prior));
            double mean = Arrays.stream(weights).average().orElseThrow();
            Arrays.setAll(weights, i -> weights[i] / mean);
        }
        return weights;
    }

    private ToDoubleFunction<Size> pooled(ToDoubleFunction<Size> shape) {
        double relative = sizes.stream()
                        .mapToDouble(size -> size.squares() / shape.applyAsDouble(size))
                        .sum()
                / degreesOfFreedom();
        return size -> relative * shape.applyAsDouble(size);
    }

    private ToDoubleFunction<Size> likelier(ToDoubleFunction<Size> one, ToDoubleFunction<Size> other) {
        return surprise(one) <= surprise(other) ? one : other;
    }

    /** Minus twice the logarithm of the likelihood of the sizes' own variances. */
    private double surprise(ToDoubleFunction<Size> variance) {
        return sizes.stream()
                .mapToDouble(size -> size.degreesOfFreedom() * Math.log(variance.applyAsDouble(size))
                        + size.squares() / variance.applyAsDouble(size))
                .sum();
    }

    private static double variance(Size size, ToDoubleFunction<Size> prior) {
        return (PRIOR_TRIALS * prior.applyAsDouble(size) + size.squares()) / (PRIOR_TRIALS + size.degreesOfFreedom());
    }

    /** The sum of squares around the means of the sizes, weighted as the sample is. */
    public double within(Sample sample) {
        double within = 0;
        for (int i = 0; i < sample.size(); i++) {
            double miss = sample.throughput(i) - at(sample.concurrency(i)).mean();
            within += sample.weight(i) * miss * miss;
        }
        return within;
    }

    private Size at(double concurrency) {
        return sizes.stream()
                .filter(size -> size.concurrency() == concurrency)
                .findFirst()
                .orElseThrow();
    }
}

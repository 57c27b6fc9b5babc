package dev.headroom.results.fit.curve;

import dev.headroom.results.statistics.Bounds;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The seeded bootstrap of a curve: whole blocks of points are drawn again, and the curve fitted to each drawing.
 *
 * <p>A block is a trial with all its sizes, or a single point. Drawing few blocks with replacement spreads too little;
 * the percentiles are therefore taken further out, as Student's quantile and the factor {@code sqrt(n / (n - p))} ask
 * for. Source: Hesterberg, The American Statistician 69(4), 2015 (expanded percentile interval).
 */
public final class Redraw {
    private static final int MOST_TRIES = 1000;

    private final Sample sample;
    private final Shape shape;
    private final List<int[]> blocks;
    private final Curve original;

    /**
     * A bootstrap of one curve.
     *
     * @param blocks the points of each block; together every point once
     * @param original the curve of the points themselves, where each search begins
     */
    public Redraw(Sample sample, Shape shape, List<int[]> blocks, Curve original) {
        this.sample = sample;
        this.shape = shape;
        this.blocks = List.copyOf(blocks);
        this.original = original;
    }

    /** The curves of so many drawings. */
    public Curve[] curves(int resamples, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Curve[] curves = new Curve[resamples];
        Arrays.setAll(curves, i -> LeastSquares.fit(drawn(random), shape, Optional.of(original)));
        return curves;
    }

    /**
     * The interval that so many values of a coefficient span.
     *
     * @param values of the drawn curves, in any order
     * @param independent number of blocks, n
     * @param lost degrees of freedom spent, p
     */
    public static Bounds expanded(double[] values, int independent, int lost, double confidence) {
        int degrees = independent - lost;
        double reach = Math.sqrt(independent / (double) degrees)
                * new TDistribution(degrees).inverseCumulativeProbability((1 + confidence) / 2);
        double tail = new NormalDistribution().cumulativeProbability(-reach);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int cut = (int) Math.floor(tail * sorted.length);
        return new Bounds(sorted[cut], sorted[sorted.length - 1 - cut]);
    }

    /** Drawings with too few different sizes for the shape say nothing of it, and are drawn again. */
    private Sample drawn(SplittableRandom random) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Sample drawn = sample.of(points(random));
            if (drawn.sizes() > shape.coefficients()) {
                return drawn;
            }
        }
        throw new IllegalArgumentException("a bootstrap needs more than " + shape.coefficients()
                + " different sizes in a drawing, had " + sample.sizes() + " in all");
    }

    private int[] points(SplittableRandom random) {
        int[] points = new int[sample.size() * 2];
        int count = 0;
        for (int i = 0; i < blocks.size(); i++) {
            int[] block = blocks.get(random.nextInt(blocks.size()));
            if (count + block.length > points.length) {
                points = Arrays.copyOf(points, 2 * (count + block.length));
            }
            System.arraycopy(block, 0, points, count, block.length);
            count += block.length;
        }
        return Arrays.copyOf(points, count);
    }
}

package dev.headroom.results.fit.evidence;

import dev.headroom.results.fit.curve.Sample;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Throughput that grows in proportion and then stays: {@code min(lambda n, ceiling)}, the bounds of a saturated station.
 *
 * @param lambda throughput a unit of concurrency before the bend
 * @param ceiling throughput after it
 * @param rss weighted residual sum of squares
 */
public record Plateau(double lambda, double ceiling, double rss) {
    private static final int FEWEST_ON_A_SIDE = 2;

    /** The plateau of least squares; the bend may lie wherever 2 sizes are on either side. Empty below 4 sizes. */
    public static Optional<Plateau> of(Sample sample, Sizes sizes) {
        return IntStream.rangeClosed(FEWEST_ON_A_SIDE, sizes.count() - FEWEST_ON_A_SIDE)
                .mapToObj(size -> bentAfter(sizes.sizes().get(size - 1).concurrency(), sample))
                .min(Comparator.comparingDouble(Plateau::rss));
    }

    /** The concurrency of the bend. */
    public double bend() {
        return ceiling / lambda;
    }

    private static Plateau bentAfter(double last, Sample sample) {
        double product = 0;
        double square = 0;
        double total = 0;
        double weight = 0;
        for (int i = 0; i < sample.size(); i++) {
            double n = sample.concurrency(i);
            if (n <= last) {
                product += sample.weight(i) * n * sample.throughput(i);
                square += sample.weight(i) * n * n;
            } else {
                total += sample.weight(i) * sample.throughput(i);
                weight += sample.weight(i);
            }
        }
        double lambda = product / square;
        double ceiling = total / weight;
        return new Plateau(lambda, ceiling, rss(lambda, ceiling, sample));
    }

    private static double rss(double lambda, double ceiling, Sample sample) {
        double rss = 0;
        for (int i = 0; i < sample.size(); i++) {
            double miss = sample.throughput(i) - Math.min(lambda * sample.concurrency(i), ceiling);
            rss += sample.weight(i) * miss * miss;
        }
        return rss;
    }
}

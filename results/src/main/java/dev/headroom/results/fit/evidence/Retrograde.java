package dev.headroom.results.fit.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * The sizes beyond the one of highest throughput where throughput has fallen by more than noise.
 *
 * @param best the concurrency of highest mean throughput
 * @param fallen the concurrencies beyond it that lie below it beyond noise, ascending
 */
public record Retrograde(double best, List<Double> fallen) {
    private static final double LEVEL = 0.05;

    public Retrograde {
        fallen = List.copyOf(fallen);
    }

    /**
     * The fallen sizes; the highest of many means is high by chance too, hence the level is shared by all beyond it.
     *
     * @param noise standard deviation of one point, in the unit of the throughput
     */
    public static Retrograde of(Sizes sizes, double noise) {
        Size best = sizes.sizes().stream()
                .max(Comparator.comparingDouble(Size::mean))
                .orElseThrow();
        List<Size> beyond = sizes.sizes().stream()
                .filter(size -> size.concurrency() > best.concurrency())
                .toList();
        double reach = beyond.isEmpty()
                ? 0
                : new NormalDistribution().inverseCumulativeProbability(1 - LEVEL / sizes.count() / beyond.size());
        return new Retrograde(
                best.concurrency(),
                beyond.stream()
                        .filter(size -> best.mean() - size.mean()
                                > reach * noise * Math.sqrt(1.0 / best.points() + 1.0 / size.points()))
                        .map(Size::concurrency)
                        .toList());
    }

    /** Whether any size has fallen. */
    public boolean seen() {
        return !fallen.isEmpty();
    }

    /** Such as {@code throughput is highest at n = 27 and has fallen beyond noise at n = 32}. */
    public String text() {
        String where = fallen.stream().map(Size::number).collect(Collectors.joining(", "));
        return seen()
                ? "throughput is highest at n = " + Size.number(best) + " and has fallen beyond noise at n = " + where
                : "no size has fallen beyond noise below the highest, at n = " + Size.number(best);
    }
}

package dev.headroom.results.comparison;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The step-down correction of Holm and Bonferroni: p-values that may be read together.
 *
 * <p>Whoever calls every adjusted p below 0.05 a finding is wrong about any of them in at most 5 % of reports, however
 * the comparisons depend on each other. Source: Holm, Scandinavian Journal of Statistics, 1979.
 */
public final class Holm {
    private Holm() {}

    /** The adjusted p-values, in the order given: the k-th smallest of m times m + 1 - k, never falling, at most 1. */
    public static List<Double> adjusted(List<Double> pValues) {
        for (double p : pValues) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("a p-value must be 0 to 1, was " + p);
            }
        }
        List<Integer> ascending = IntStream.range(0, pValues.size())
                .boxed()
                .sorted(Comparator.comparing(pValues::get))
                .toList();
        Double[] adjusted = new Double[pValues.size()];
        double largest = 0;
        for (int place = 0; place < adjusted.length; place++) {
            int which = ascending.get(place);
            largest = Math.max(largest, Math.min(1, pValues.get(which) * (adjusted.length - place)));
            adjusted[which] = largest;
        }
        return List.copyOf(Arrays.asList(adjusted));
    }
}

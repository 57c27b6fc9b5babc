package dev.headroom.scenarios.trial;

import java.util.Arrays;
import java.util.Collection;

/** A percentile of raw values: the smallest that at least that share does not exceed. */
public final class Percentile {
    private Percentile() {}

    public static double of(Collection<double[]> samples, double fraction) {
        double[] all = samples.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        return all[(int) Math.max(0, Math.ceil(fraction * all.length) - 1)];
    }
}

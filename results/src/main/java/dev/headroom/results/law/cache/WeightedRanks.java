package dev.headroom.results.law.cache;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The ranks 1 to N seen as a few thousand weighted ones: {@code sum_i f(i)} is {@code sum_j weight(j) f(rank(j))}.
 *
 * <p>The head, up to {@value #HEAD} ranks, stands for itself with weight 1, so that a sum over it is exact. The tail is
 * the midpoint Euler-Maclaurin formula: the integral from a half below to a half above, by Gauss-Legendre panels in the
 * logarithm of the rank, less a 24th of the difference of the slopes at both ends. What is left out is of the order of
 * {@code (s / HEAD)^3} of one term of the head's end, for a function that changes on the scale of {@code rank^s}.
 */
final class WeightedRanks {
    /** Ranks that are summed one by one. */
    static final int HEAD = 1 << 16;

    private static final GaussIntegrator PANEL = new GaussIntegratorFactory().legendre(16);
    /** Beyond this exponent the popularity of every rank of the tail is below the least double. */
    private static final double STEEPEST = 70;

    private static final double SLOPE_WEIGHT = 1.0 / 24;

    private final int head;
    private final double[] tailRanks;
    private final double[] tailWeights;

    /**
     * The ranks of a catalogue.
     *
     * @param items N
     * @param steepness s, so that the summed functions change on the scale of {@code rank^s}; at least 0
     */
    WeightedRanks(int items, double steepness) {
        head = Math.min(items, HEAD);
        int panels = panels(items, steepness);
        int nodes = panels * PANEL.getNumberOfPoints();
        tailRanks = new double[panels == 0 ? 0 : nodes + 4];
        tailWeights = new double[tailRanks.length];
        if (panels > 0) {
            fillPanels(items, panels);
            put(nodes, items + 1.0, -SLOPE_WEIGHT);
            put(nodes + 1, items, SLOPE_WEIGHT);
            put(nodes + 2, HEAD + 1.0, SLOPE_WEIGHT);
            put(nodes + 3, HEAD, -SLOPE_WEIGHT);
        }
    }

    /** How many terms a sum takes. */
    int size() {
        return head + tailRanks.length;
    }

    /** The rank of the term of that index, from 0: a whole number in the head only. */
    double rank(int index) {
        return index < head ? index + 1 : tailRanks[index - head];
    }

    /** How many ranks the term stands for. */
    double weight(int index) {
        return index < head ? 1 : tailWeights[index - head];
    }

    private static int panels(int items, double steepness) {
        return (int) Math.ceil(logarithmicWidth(items) * Math.max(1, Math.min(steepness, STEEPEST)));
    }

    private static double logarithmicWidth(int items) {
        return items <= HEAD ? 0 : Math.log1p((items - HEAD) / (HEAD + .5));
    }

    private void fillPanels(int items, int panels) {
        double halfPanel = logarithmicWidth(items) / panels / 2;
        int points = PANEL.getNumberOfPoints();
        for (int node = 0; node < panels * points; node++) {
            double centre = (2 * (node / points) + 1) * halfPanel;
            double rank = (HEAD + .5) * Math.exp(centre + halfPanel * PANEL.getPoint(node % points));
            put(node, rank, rank * halfPanel * PANEL.getWeight(node % points));
        }
    }

    private void put(int index, double rank, double weight) {
        tailRanks[index] = rank;
        tailWeights[index] = weight;
    }
}

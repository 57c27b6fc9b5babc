package dev.headroom.results.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;

/**
 * The exact test of Wald and Wolfowitz: whether the signs of residuals come in fewer or more runs than by chance.
 *
 * <p>Every order of the signs seen is equally likely by chance, and the orders with so many runs are counted, in
 * logarithms so that no size overflows. Few runs say that the curve misses the shape of the points. Source: Wald and
 * Wolfowitz, Annals of Mathematical Statistics, 1940.
 *
 * @param runs number of stretches of equal sign, at least 2
 * @param positives number of values above 0, at least 1
 * @param negatives number of values below 0, at least 1
 * @param tooFewProbability probability of at most so many runs by chance
 * @param tooManyProbability probability of at least so many runs by chance
 */
public record RunsTest(int runs, int positives, int negatives, double tooFewProbability, double tooManyProbability) {
    /**
     * The test of residuals in the order of the points; zeros have no sign and are left out.
     *
     * <p>Empty where there are not both signs, as there is but one order then. Residuals that all have one sign are a
     * finding of their own, which this test cannot make.
     */
    public static Optional<RunsTest> ofSigns(double[] residuals) {
        Confidence.checkFinite(residuals);
        double[] signed =
                Arrays.stream(residuals).filter(residual -> residual != 0).toArray();
        int positives = (int) Arrays.stream(signed).filter(value -> value > 0).count();
        int negatives = signed.length - positives;
        if (positives == 0 || negatives == 0) {
            return Optional.empty();
        }
        int runs = 1
                + (int) IntStream.range(1, signed.length)
                        .filter(i -> signed[i] > 0 != signed[i - 1] > 0)
                        .count();
        return Optional.of(new RunsTest(
                runs,
                positives,
                negatives,
                probability(r -> r <= runs, positives, negatives),
                probability(r -> r >= runs, positives, negatives)));
    }

    /** The probability of a number of runs at least as far from the usual one, to either side, by chance. */
    public double twoSidedProbability() {
        return Math.min(1, 2 * Math.min(tooFewProbability, tooManyProbability));
    }

    private static double probability(IntPredicate counted, int positives, int negatives) {
        double orders = logChoose(positives + negatives, positives);
        return Math.min(
                1,
                IntStream.rangeClosed(2, positives + negatives)
                        .filter(counted)
                        .mapToDouble(runs -> share(runs, positives, negatives, orders))
                        .sum());
    }

    /** The share of all orders that have exactly so many runs: each sign is cut into half of them. */
    private static double share(int runs, int positives, int negatives, double orders) {
        int fewer = runs / 2;
        int more = runs - fewer;
        return Math.exp(logCuts(positives, more) + logCuts(negatives, fewer) - orders)
                + Math.exp(logCuts(positives, fewer) + logCuts(negatives, more) - orders);
    }

    /** The logarithm of the number of ways to cut a row of values into parts, none empty. */
    private static double logCuts(int values, int parts) {
        return logChoose(values - 1, parts - 1);
    }

    private static double logChoose(int of, int chosen) {
        return chosen > of
                ? Double.NEGATIVE_INFINITY
                : Gamma.logGamma(of + 1.0) - Gamma.logGamma(chosen + 1.0) - Gamma.logGamma(of - chosen + 1.0);
    }
}

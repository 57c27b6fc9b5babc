package dev.headroom.results.fit;

import dev.headroom.results.fit.evidence.Size;
import dev.headroom.results.statistics.Bounds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * Predict, then verify: the law chosen on the smaller sizes, held against the larger ones it has not seen.
 *
 * @param law the law that was fitted to the smaller sizes
 * @param largestFitted the largest n it has seen
 * @param scores a row for every held-out size, ascending
 * @param finding how well it did, in one sentence
 */
public record HeldOut(ScalingLaw law, double largestFitted, List<Score> scores, String finding) {
    public HeldOut {
        scores = List.copyOf(scores);
    }

    /**
     * One size that was predicted and then looked at.
     *
     * @param concurrency n
     * @param predicted throughput
     * @param band where a measurement was expected at confidence 0.95
     * @param measured mean throughput of the trials at n
     */
    public record Score(double concurrency, double predicted, Bounds band, double measured) {
        /** Measured over predicted, less 1: -0.1 is 10 % below. */
        public double miss() {
            return measured / predicted - 1;
        }

        /** Whether the measurement lay where it was expected. */
        public boolean inside() {
            return band.contains(measured);
        }
    }

    /** The score of the largest sizes; empty where the smaller are too few for every law asked for. */
    static Optional<HeldOut> of(List<ScalingPoint> points, List<Size> heldOut, Set<ScalingLaw> asked) {
        if (heldOut.isEmpty()) {
            return Optional.empty();
        }
        double first = heldOut.get(0).concurrency();
        List<ScalingPoint> seen =
                points.stream().filter(point -> point.concurrency() < first).toList();
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        LawFitter fitter = new LawFitter(seen);
        if (asked.stream().anyMatch(law -> fitter.obstacle(law).isPresent())) {
            return Optional.empty();
        }
        ScalingLaw law = new ModelChoice(fitter, asked, Diagnosis.of(fitter))
                .choice()
                .law()
                .orElseGet(() -> asked.stream().max(Comparator.naturalOrder()).orElseThrow());
        FittedLaw fit = fitter.fit(law, OptionalLong.empty());
        List<Score> scores = heldOut.stream().map(size -> score(fit, size)).toList();
        return Optional.of(new HeldOut(law, fit.largestMeasured(), scores, finding(fit, scores)));
    }

    private static Score score(FittedLaw fit, Size size) {
        Bounds band = fit.measurementBand(size.concurrency(), size.points());
        return new Score(size.concurrency(), fit.curve().throughput(size.concurrency()), band, size.mean());
    }

    private static String finding(FittedLaw fit, List<Score> scores) {
        List<Double> misses = new ArrayList<>(scores.stream().map(Score::miss).toList());
        misses.sort(Comparator.naturalOrder());
        long inside = scores.stream().filter(Score::inside).count();
        return String.format(
                Locale.ROOT,
                "fitted up to n = %s (%s), the %d larger size%s lay %s from the prediction, %d of %d inside the 95 %% band%s",
                Size.number(fit.largestMeasured()),
                fit.law().word(),
                scores.size(),
                scores.size() == 1 ? "" : "s",
                range(misses.get(0), misses.get(misses.size() - 1)),
                inside,
                scores.size(),
                tooFew(inside, scores.size()) ? ": the extrapolation does not hold here" : "");
    }

    private static String range(double lowest, double highest) {
        return lowest == highest ? percent(lowest) : percent(lowest) + " to " + percent(highest);
    }

    private static String percent(double share) {
        double tenths = Math.rint(1000 * share) / 10;
        return tenths == 0 ? "0.0 %" : String.format(Locale.ROOT, "%+.1f %%", tenths);
    }

    /** Whether so few of the sizes inside their bands are no chance. */
    private static boolean tooFew(long inside, int sizes) {
        return new BinomialDistribution(sizes, 0.95).cumulativeProbability((int) inside) < 0.05;
    }
}

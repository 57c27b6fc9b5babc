package dev.headroom.results.fit;

import dev.headroom.results.fit.curve.Covariance;
import dev.headroom.results.fit.curve.Curve;
import dev.headroom.results.fit.curve.LeastSquares;
import dev.headroom.results.fit.curve.Redraw;
import dev.headroom.results.fit.curve.Sample;
import dev.headroom.results.fit.curve.Shape;
import dev.headroom.results.fit.evidence.Sizes;
import dev.headroom.results.law.scaling.UniversalScalability;
import dev.headroom.results.statistics.Bounds;
import dev.headroom.results.statistics.StudentInterval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Fits one law after another to the same points, weighted by the spread of the trials where there are enough. */
final class LawFitter {
    private static final double CONFIDENCE = 0.95;
    private static final int FEWEST_TRIALS = 5;
    private static final int RESAMPLES = 10_000;

    private final Sample sample;
    private final Sizes sizes;
    private final List<int[]> trials;

    LawFitter(List<ScalingPoint> points) {
        double[] concurrency =
                points.stream().mapToDouble(ScalingPoint::concurrency).toArray();
        double[] throughput =
                points.stream().mapToDouble(ScalingPoint::throughput).toArray();
        this.sizes = Sizes.of(concurrency, throughput);
        this.sample = new Sample(concurrency, throughput, sizes.weights(concurrency));
        this.trials = trials(points, sizes.count());
    }

    Sample sample() {
        return sample;
    }

    Sizes sizes() {
        return sizes;
    }

    /** Sums of squares below this are rounding. */
    double rounding() {
        return LeastSquares.rounding(sample);
    }

    /** Why the law cannot be fitted to these points; empty where it can (rule 24). */
    Optional<String> obstacle(ScalingLaw law) {
        int coefficients = law.coefficients().size();
        String parameters = coefficients + (coefficients == 1 ? " parameter" : " parameters");
        if (sample.size() < coefficients + 2) {
            return Optional.of(sample.size() + " points, " + parameters + ": " + law.title()
                    + " not fitted; it needs at least " + (coefficients + 2) + " points (parameters + 2)");
        }
        return sizes.count() > coefficients
                ? Optional.empty()
                : Optional.of(sizes.count() + " different concurrencies, " + parameters + ": " + law.title()
                        + " not fitted; it needs at least " + (coefficients + 1) + " different ones");
    }

    /** The fit, its bootstrap drawn by the seed; without a bootstrap where there is no seed. */
    FittedLaw fit(ScalingLaw law, OptionalLong seed) {
        Shape shape = law.shape();
        Curve curve = LeastSquares.fit(sample, shape);
        Covariance covariance = Covariance.of(sample, shape, curve);
        Optional<Curve[]> drawn = seed.isPresent() ? drawn(shape, curve, seed.getAsLong()) : Optional.empty();
        return new FittedLaw(
                law,
                new UniversalScalability(curve.sigma(), curve.kappa(), curve.lambda()),
                coefficients(law, curve, covariance, drawn),
                curve.rss(),
                FittedLaw.aicc(curve.rss(), sample.size(), law, LeastSquares.exact(sample, curve)),
                sample.size(),
                sizes.last().concurrency(),
                new CurveUncertainty(covariance));
    }

    private Optional<Curve[]> drawn(Shape shape, Curve curve, long seed) {
        boolean enough = !trials.isEmpty()
                || (sample.size() >= shape.coefficients() + 4 && sizes.count() >= shape.coefficients() + 4);
        return enough
                ? Optional.of(
                        new Redraw(sample, shape, trials.isEmpty() ? singles() : trials, curve).curves(RESAMPLES, seed))
                : Optional.empty();
    }

    private List<Coefficient> coefficients(
            ScalingLaw law, Curve curve, Covariance covariance, Optional<Curve[]> drawn) {
        return law.coefficients().stream()
                .map(name -> coefficient(name, Part.of(name), curve, covariance, drawn))
                .toList();
    }

    private Coefficient coefficient(
            String name, Part part, Curve curve, Covariance covariance, Optional<Curve[]> drawn) {
        double estimate = part.value().applyAsDouble(curve);
        double error = covariance.standardError(part.row());
        double reach = error * StudentInterval.reach(CONFIDENCE, covariance.degreesOfFreedom());
        return new Coefficient(
                name,
                estimate,
                error,
                new Bounds(Math.max(0, estimate - reach), Math.min(part.highest(), estimate + reach)),
                drawn.map(curves ->
                        expanded(Arrays.stream(curves).mapToDouble(part.value()).toArray(), covariance.shape())),
                part.atBound().test(curve));
    }

    private Bounds expanded(double[] values, Shape shape) {
        return trials.isEmpty()
                ? Redraw.expanded(values, sample.size(), shape.coefficients(), CONFIDENCE)
                : Redraw.expanded(values, trials.size(), 1, CONFIDENCE);
    }

    private List<int[]> singles() {
        return IntStream.range(0, sample.size()).mapToObj(i -> new int[] {i}).toList();
    }

    /** The points of each trial, if there are enough trials and every one has every size once; else none. */
    private static List<int[]> trials(List<ScalingPoint> points, int sizes) {
        SortedMap<String, List<Integer>> byTrial = new TreeMap<>();
        for (int i = 0; i < points.size(); i++) {
            byTrial.computeIfAbsent(points.get(i).trial(), trial -> new ArrayList<>())
                    .add(i);
        }
        boolean complete = byTrial.values().stream()
                .allMatch(members -> members.size() == sizes
                        && members.stream()
                                        .mapToDouble(i -> points.get(i).concurrency())
                                        .distinct()
                                        .count()
                                == sizes);
        return complete && byTrial.size() >= FEWEST_TRIALS
                ? byTrial.values().stream()
                        .map(members ->
                                members.stream().mapToInt(Integer::intValue).toArray())
                        .toList()
                : List.of();
    }

    /** Where a coefficient is found, and where its domain ends; every domain begins at 0. */
    private record Part(int row, double highest, ToDoubleFunction<Curve> value, Predicate<Curve> atBound) {
        private static final Map<String, Part> PARTS = Map.of(
                "sigma", new Part(0, 1, Curve::sigma, Curve::sigmaAtBound),
                "kappa", new Part(1, Double.MAX_VALUE, Curve::kappa, Curve::kappaAtBound),
                "lambda", new Part(2, Double.MAX_VALUE, Curve::lambda, curve -> false));

        static Part of(String name) {
            return Objects.requireNonNull(PARTS.get(name), name);
        }
    }
}

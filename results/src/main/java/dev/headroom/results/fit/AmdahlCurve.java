package dev.headroom.results.fit;

import dev.headroom.results.law.scaling.Amdahl;
import dev.headroom.results.statistics.Bootstrap;
import dev.headroom.results.statistics.Bounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/** The curve {@code lambda n / (1 + s (n - 1))} of least squares, by search over s: lambda follows from s. */
record AmdahlCurve(double serialFraction, double onesRate) {
    private static final int COARSE_STEPS = 64;
    private static final int MOST_EVALUATIONS = 500;

    static AmdahlCurve through(List<ScalingPoint> points) {
        double[] cores = points.stream().mapToDouble(ScalingPoint::concurrency).toArray();
        double[] rates = points.stream().mapToDouble(ScalingPoint::throughput).toArray();
        return through(cores, rates);
    }

    /** Empty where some number of cores has too few forks to draw from. */
    static Optional<Bounds> resampled(List<ScalingPoint> points, Bootstrap bootstrap) {
        Map<Double, List<ScalingPoint>> forks = new TreeMap<>();
        points.forEach(point -> forks.computeIfAbsent(point.concurrency(), cores -> new ArrayList<>())
                .add(point));
        if (forks.values().stream().anyMatch(group -> group.size() < Bootstrap.FEWEST_VALUES)) {
            return Optional.empty();
        }
        return Optional.of(bootstrap.bounds(
                random -> through(drawn(forks.values(), random)).serialFraction()));
    }

    double standardError(List<ScalingPoint> points) {
        double squares = 0;
        double inRate = 0;
        double inFraction = 0;
        double inBoth = 0;
        for (ScalingPoint point : points) {
            double shape = new Amdahl(serialFraction).speedup(point.concurrency());
            double bend = -onesRate * shape * shape * (point.concurrency() - 1) / point.concurrency();
            squares += Math.pow(point.throughput() - onesRate * shape, 2);
            inRate += shape * shape;
            inFraction += bend * bend;
            inBoth += shape * bend;
        }
        double variance = squares / (points.size() - 2);
        return Math.sqrt(variance * inRate / (inRate * inFraction - inBoth * inBoth));
    }

    private static List<ScalingPoint> drawn(Iterable<List<ScalingPoint>> forks, SplittableRandom random) {
        List<ScalingPoint> drawn = new ArrayList<>();
        for (List<ScalingPoint> group : forks) {
            for (int i = 0; i < group.size(); i++) {
                drawn.add(group.get(random.nextInt(group.size())));
            }
        }
        return drawn;
    }

    private static AmdahlCurve through(double[] cores, double[] rates) {
        double step = 1.0 / COARSE_STEPS;
        double near = 0;
        for (int i = 1; i <= COARSE_STEPS; i++) {
            near = squares(i * step, cores, rates) < squares(near, cores, rates) ? i * step : near;
        }
        double fraction = new BrentOptimizer(1e-10, 1e-12)
                .optimize(
                        new MaxEval(MOST_EVALUATIONS),
                        GoalType.MINIMIZE,
                        new UnivariateObjectiveFunction(s -> squares(s, cores, rates)),
                        new SearchInterval(Math.max(0, near - step), Math.min(1, near + step)))
                .getPoint();
        for (double bound : new double[] {0, 1}) {
            fraction = squares(bound, cores, rates) <= squares(fraction, cores, rates) ? bound : fraction;
        }
        return new AmdahlCurve(fraction, onesRate(fraction, cores, rates));
    }

    private static double squares(double fraction, double[] cores, double[] rates) {
        double ones = onesRate(fraction, cores, rates);
        double sum = 0;
        for (int i = 0; i < cores.length; i++) {
            double miss = rates[i] - ones * cores[i] / (1 + fraction * (cores[i] - 1));
            sum += miss * miss;
        }
        return sum;
    }

    /** The best rate of one core for a given fraction, in closed form as the curve is linear in it. */
    private static double onesRate(double fraction, double[] cores, double[] rates) {
        double product = 0;
        double square = 0;
        for (int i = 0; i < cores.length; i++) {
            double shape = cores[i] / (1 + fraction * (cores[i] - 1));
            product += shape * rates[i];
            square += shape * shape;
        }
        return product / square;
    }
}

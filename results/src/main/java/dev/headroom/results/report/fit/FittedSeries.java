package dev.headroom.results.report.fit;

import dev.headroom.results.fit.FittedLaw;
import dev.headroom.results.fit.ScalingFit;
import dev.headroom.results.fit.ScalingPoint;
import dev.headroom.results.input.MeasuredSeries;
import dev.headroom.results.statistics.Bounds;
import java.util.DoubleSummaryStatistics;
import java.util.Optional;

/**
 * A series of a file with everything its fit says.
 *
 * @param file as the user named it
 * @param series the points
 * @param fit of these points
 * @param seed of its bootstrap
 */
public record FittedSeries(String file, MeasuredSeries series, ScalingFit fit, long seed) {
    /** How often the largest measured concurrency is looked beyond. */
    private static final int BEYOND = 2;

    /** What it is about, such as {@code points.csv: throughput over concurrency}. */
    public String title() {
        String name = series.name().isBlank() ? file : file + ", " + series.name();
        return name + ": " + series.throughput() + " over " + series.concurrency();
    }

    /** The smallest and largest concurrency measured. */
    public Bounds measured() {
        DoubleSummaryStatistics sizes =
                series.points().stream().mapToDouble(ScalingPoint::concurrency).summaryStatistics();
        return new Bounds(sizes.getMin(), sizes.getMax());
    }

    /** What the chosen law says of twice the largest measured concurrency; empty where none is chosen. */
    public Optional<Extrapolation> twice() {
        double concurrency = BEYOND * measured().high();
        return fit.chosen().map(law -> Extrapolation.of(law, concurrency));
    }

    /**
     * A law carried beyond the measured range.
     *
     * @param concurrency n, beyond the largest measured
     * @param throughput of the law, in the unit of the points
     * @param interval where a measurement at n would lie at confidence 0.95, if the law still holds there
     */
    public record Extrapolation(double concurrency, double throughput, Bounds interval) {
        private static Extrapolation of(FittedLaw law, double concurrency) {
            return new Extrapolation(
                    concurrency, law.curve().throughput(concurrency), law.measurementBand(concurrency));
        }
    }
}

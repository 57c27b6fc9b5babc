package dev.headroom.scenarios.experiment.latency;

import dev.headroom.results.Estimate;
import dev.headroom.results.law.queue.ReplicaLaw;
import dev.headroom.results.statistics.Bootstrap;
import dev.headroom.results.statistics.Bounds;
import dev.headroom.results.statistics.MeasuredPercentile;
import dev.headroom.results.statistics.SampleSize;
import dev.headroom.scenarios.measure.RequestFile.Row;
import dev.headroom.scenarios.trial.BlockBootstrap;
import dev.headroom.scenarios.trial.Conclusions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The usable trials of one level, each beside the same requests through ideal replicas.
 *
 * @param ideal the ideal replicas
 * @param law what they show in the long run
 * @param seed of the bootstrap
 */
record LatencyTrials(IdealReplicas ideal, ReplicaLaw law, long seed, List<Trial> trials) {
    private static final String METHOD = "control variate: measured minus the ideal queue for the same arrivals and"
            + " service times, plus the law; ";

    /** Response times of one trial, measured and ideal, in milliseconds. */
    static final class Trial {
        private final double[] measured;
        private final double[] ideal;
        private final double overshootMillis;

        Trial(double[] measured, double[] ideal, double overshootMillis) {
            this.measured = measured;
            this.ideal = ideal;
            this.overshootMillis = overshootMillis;
        }

        double[] measured() {
            return measured;
        }

        double[] ideal() {
            return ideal;
        }

        double overshootMillis() {
            return overshootMillis;
        }
    }

    LatencyTrials(IdealReplicas ideal, ReplicaLaw law, long seed) {
        this(ideal, law, seed, new ArrayList<>());
    }

    void add(List<Row> rows, double windowSeconds, double heldMillis) {
        double[] measured = rows.stream()
                .filter(row -> row.answered() && row.measured(windowSeconds))
                .mapToDouble(row -> row.responseNanos() / 1e6)
                .toArray();
        double[] same = ideal.responses(rows, windowSeconds).stream()
                .mapToDouble(nanos -> nanos / 1e6)
                .toArray();
        double askedMillis = rows.stream()
                .filter(row -> row.answered() && row.measured(windowSeconds))
                .mapToDouble(row -> Double.parseDouble(row.detail()) / 1e6)
                .average()
                .orElse(0);
        trials.add(new Trial(measured, same, heldMillis - askedMillis));
    }

    /** How much longer than asked the workers held, on average over the trials, in milliseconds. */
    double overshootMillis() {
        return trials.stream().mapToDouble(Trial::overshootMillis).average().orElse(0);
    }

    /** The mean as it was, over the trials. */
    Optional<Estimate> rawMean() {
        return Conclusions.meanOf(
                trials.stream().mapToDouble(trial -> mean(trial.measured())).toArray(),
                "ms",
                "mean over trials, Student's interval; a window this short scatters by itself");
    }

    /** The mean, freed of the scatter that the same requests show in the ideal queue. */
    Optional<Estimate> mean() {
        double longRun = law.meanResponse() * 1e3;
        double[] freed = trials.stream()
                .mapToDouble(trial -> mean(trial.measured()) - mean(trial.ideal()) + longRun)
                .toArray();
        return Conclusions.meanOf(freed, "ms", METHOD + "mean over trials, Student's interval")
                .filter(estimate -> estimate.value() > 0);
    }

    /** A percentile of all trials together, freed likewise; empty where there are too few requests for it. */
    Optional<Estimate> percentile(double fraction) {
        long requests =
                trials.stream().mapToLong(trial -> trial.measured().length).sum();
        if (trials.size() < Bootstrap.FEWEST_VALUES || !new SampleSize(requests).allows(fraction)) {
            return Optional.empty();
        }
        Bounds bounds = new BlockBootstrap(trials.size(), seed)
                .bounds(drawn -> freed(drawn.stream().map(trials::get).toList(), fraction));
        double value = freed(trials, fraction);
        if (value <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Estimate(
                value,
                Conclusions.interval(new Bounds(Math.min(value, bounds.low()), Math.max(value, bounds.high()))),
                "ms",
                trials.size(),
                METHOD + "percentile of all trials pooled, bootstrap over trials"));
    }

    private double freed(List<Trial> of, double fraction) {
        return MeasuredPercentile.pooled(of.stream().map(Trial::measured).toList(), fraction)
                - MeasuredPercentile.pooled(of.stream().map(Trial::ideal).toList(), fraction)
                + law.responsePercentile(fraction) * 1e3;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }
}

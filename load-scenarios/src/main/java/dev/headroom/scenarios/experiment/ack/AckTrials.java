package dev.headroom.scenarios.experiment.ack;

import dev.headroom.results.Estimate;
import dev.headroom.results.statistics.Bootstrap;
import dev.headroom.results.statistics.Bounds;
import dev.headroom.results.statistics.MeasuredPercentile;
import dev.headroom.results.statistics.SampleSize;
import dev.headroom.scenarios.experiment.ack.AckPlan.Side;
import dev.headroom.scenarios.measure.RequestFile.Row;
import dev.headroom.scenarios.trial.BlockBootstrap;
import dev.headroom.scenarios.trial.Conclusions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The usable blocks of one rate: response times of both systems for the same arrivals, in milliseconds. */
final class AckTrials {
    private final List<Map<Side, double[]>> blocks = new ArrayList<>();
    private final long seed;

    AckTrials(long seed) {
        this.seed = seed;
    }

    static double[] responses(List<Row> rows, double seconds) {
        return rows.stream()
                .filter(row -> row.answered() && row.measured(seconds))
                .mapToDouble(row -> row.responseNanos() / 1e6)
                .toArray();
    }

    void add(double[] queue, double[] database) {
        Map<Side, double[]> block = new EnumMap<>(Side.class);
        block.put(Side.QUEUE, queue);
        block.put(Side.DATABASE, database);
        blocks.add(block);
    }

    int size() {
        return blocks.size();
    }

    /** The ratio of a percentile of all requests together; empty where there are too few for it. */
    Optional<Estimate> ratio(double fraction) {
        return estimate(
                fraction,
                drawn -> percentile(drawn, Side.QUEUE, fraction) / percentile(drawn, Side.DATABASE, fraction),
                "1");
    }

    /** A percentile of one system. */
    Optional<Estimate> percentile(Side side, double fraction) {
        return estimate(fraction, drawn -> percentile(drawn, side, fraction), "ms");
    }

    private Optional<Estimate> estimate(double fraction, ToDoubleFunction<List<Integer>> statistic, String unit) {
        long fewest = Math.min(requests(Side.QUEUE), requests(Side.DATABASE));
        if (blocks.size() < Bootstrap.FEWEST_VALUES || !new SampleSize(fewest).allows(fraction)) {
            return Optional.empty();
        }
        List<Integer> all = IntStream.range(0, blocks.size()).boxed().toList();
        double value = statistic.applyAsDouble(all);
        Bounds bounds = new BlockBootstrap(blocks.size(), seed).bounds(statistic);
        return Optional.of(new Estimate(
                value,
                Conclusions.interval(new Bounds(Math.min(value, bounds.low()), Math.max(value, bounds.high()))),
                unit,
                blocks.size(),
                "percentile of all trials pooled, bootstrap over interleaved trials"));
    }

    private double percentile(List<Integer> drawn, Side side, double fraction) {
        return MeasuredPercentile.pooled(
                drawn.stream().map(block -> of(block, side)).toList(), fraction);
    }

    private long requests(Side side) {
        return IntStream.range(0, blocks.size())
                .mapToLong(block -> of(block, side).length)
                .sum();
    }

    private double[] of(int block, Side side) {
        return Objects.requireNonNull(blocks.get(block).get(side), "both sides are in every block");
    }
}

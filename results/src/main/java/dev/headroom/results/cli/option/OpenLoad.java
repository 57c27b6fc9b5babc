package dev.headroom.results.cli.option;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a queue under open load: how fast requests come, how long one takes, which percentile is wanted. */
public final class OpenLoad {
    @Option(
            names = "--arrival-rate",
            paramLabel = "L",
            required = true,
            converter = NumberConverter.Rate.class,
            description = "arrivals per second, over all servers or replicas")
    private double arrivalRate;

    @Option(
            names = "--service-time",
            paramLabel = "S",
            required = true,
            converter = TimeConverter.Positive.class,
            description = "mean time in service, exponentially distributed, with its unit: 5ms, 1s, 250us")
    private double serviceTime;

    @Option(
            names = "--percentile",
            paramLabel = "P",
            converter = Percentile.Converter.class,
            description = "also this percentile, as a percentage: 99 or 99.9")
    private @Nullable Percentile percentile;

    /** Arrivals per second. */
    public double arrivalRate() {
        return arrivalRate;
    }

    /** Mean service time, in seconds. */
    public double serviceTime() {
        return serviceTime;
    }

    /** The percentile wanted beside the means. */
    public Optional<Percentile> percentile() {
        return Optional.ofNullable(percentile);
    }
}

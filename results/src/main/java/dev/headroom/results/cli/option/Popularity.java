package dev.headroom.results.cli.option;

import dev.headroom.results.law.cache.Zipf;
import picocli.CommandLine.Option;

/** The options that say which keys are asked for how often. */
public final class Popularity {
    @Option(
            names = "--keys",
            paramLabel = "N",
            required = true,
            converter = NumberConverter.Count.class,
            description = "number of different keys that are asked for")
    private int keys;

    @Option(
            names = "--exponent",
            paramLabel = "S",
            required = true,
            converter = NumberConverter.NotNegative.class,
            description = "Zipf exponent of their popularity, at least 0; 0 is uniform, 0.99 is usual")
    private double exponent;

    /** How many keys there are. */
    public int keys() {
        return keys;
    }

    /** Zipf's exponent. */
    public double exponent() {
        return exponent;
    }

    /** The law of these options. */
    public Zipf law() {
        return new Zipf(exponent, keys);
    }
}

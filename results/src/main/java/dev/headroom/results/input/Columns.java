package dev.headroom.results.input;

import java.util.List;

/**
 * Which columns of a CSV file are meant.
 *
 * @param concurrency name of the column of concurrency
 * @param throughput name of the column of throughput
 */
public record Columns(String concurrency, String throughput) {
    /** The names that need no saying. */
    public static final Columns USUAL = new Columns("concurrency", "throughput");
    /** The column that numbers repetitions, where there is one. */
    static final String TRIAL = "trial";

    public Columns {
        if (concurrency.strip().equalsIgnoreCase(throughput.strip())) {
            throw new UnreadablePoints("--x and --y must name two different columns, both were " + concurrency);
        }
    }

    /** The options that name them; none for the usual names. */
    public List<String> options() {
        return equals(USUAL) ? List.of() : List.of("--x", concurrency, "--y", throughput);
    }
}

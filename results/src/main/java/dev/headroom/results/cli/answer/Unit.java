package dev.headroom.results.cli.answer;

/** What a quantity is counted in; the names of times and rates carry their unit. */
public enum Unit {
    /** Time in seconds. */
    SECONDS("_seconds"),
    /** A rate per second. */
    PER_SECOND("_per_second"),
    /** A length counted in requests. */
    REQUESTS("_requests"),
    /** A share of a whole, 0 to 1. */
    SHARE(""),
    /** A whole number of things. */
    COUNT(""),
    /** A ratio, or a number without a unit. */
    NONE("");

    private final String suffix;

    Unit(String suffix) {
        this.suffix = suffix;
    }

    /** The quantity of the given name in this unit, such as {@code mean_wait_seconds} for {@code mean wait}. */
    public Fact.Quantity of(String words, double value) {
        return new Fact.Quantity(words.replace(' ', '_') + suffix, words, value, this);
    }
}

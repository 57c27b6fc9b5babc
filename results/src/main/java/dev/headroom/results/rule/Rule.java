package dev.headroom.results.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** A rule of the method; in a run file it is its number. */
public enum Rule {
    COORDINATED_OMISSION(1, "Coordinated omission", "Tene, \"How NOT to measure latency\"; wrk2"),
    OPEN_OR_CLOSED(2, "Open vs closed", "Schroeder, Wierman, Harchol-Balter, NSDI 2006"),
    NO_MEAN_OF_PERCENTILES(3, "Percentiles are not averaged", "Tene; HdrHistogram"),
    ENOUGH_SAMPLES(4, "Enough samples for a percentile", "Le Boudec 2010"),
    STEADY_STATE(5, "Warm-up / steady state", "Georges 2007; Barrett 2017; Traini 2023"),
    INTERVAL_ACROSS_FORKS(6, "CI across forks, not iterations", "Georges 2007; Kalibera & Jones 2013"),
    INTERLEAVED(7, "Interleave & randomise", "Kalibera & Jones 2013; Mytkowicz 2009; Touati"),
    GENERATOR_ON_THE_HOST(8, "Generator on the same host", ""),
    ENOUGH_CORES(9, "Scaling needs the cores", ""),
    SATURATION(10, "Saturation/knee", "Satopaa 2011; Gunther"),
    CAPACITY_AT_OBJECTIVE(11, "Capacity at SLO", "Theodolite"),
    LITTLES_LAW(12, "Little's law audit", "Little 1961; Jain 1991, ch. 33"),
    QUEUEING_PREDICTION(
            13, "Queueing prediction", "Erlang; Kleinrock 1975; Pollaczek-Khinchine; Reiser & Lavenberg 1980"),
    EQUAL_SHARES(14, "R/N share", ""),
    CACHE_PREDICTION(15, "Cache prediction under Zipf", "Che 2002; Fricker, Robert, Roberts 2012; Breslau 1999"),
    TAIL_AT_SCALE(16, "Tail at scale", "Dean & Barroso 2013"),
    METASTABLE_OVERLOAD(17, "Metastable/overload", "Bronson, HotOS 2021; Huang, OSDI 2022"),
    EVENTUAL_PERSISTENCE(18, "Eventual persistence / replication lag", ""),
    NODE_FAILURE(19, "Node failure", ""),
    REBALANCE(20, "Rebalance", "Karger 1997"),
    ENVIRONMENT(21, "Environment capture", ""),
    NOISE(22, "Noise detector", "jHiccup, Tene"),
    CHANGE(23, "Regression comparison", "Mann & Whitney 1947; Kalibera & Jones 2013; Georges 2007"),
    GOODNESS_OF_FIT(24, "Goodness of fit", ""),
    HONEST_CHARTS(25, "Honest charts", ""),
    ERRORS_COUNT(26, "Errors count", ""),
    HONEST_BASELINE(27, "Baseline honesty", "Bailey 1991; Hoefler & Belli 2015");

    private final int number;
    private final String title;
    private final String source;

    Rule(int number, String title, String source) {
        this.number = number;
        this.title = title;
        this.source = source;
    }

    /** The rule of that number in the method's table. */
    @JsonCreator
    public static Rule of(int number) {
        if (number < 1 || number > values().length) {
            throw new IllegalArgumentException("rule must be 1 to " + values().length + ", was " + number);
        }
        return values()[number - 1];
    }

    /** Its number in the method's table, from 1. */
    @JsonValue
    public int number() {
        return number;
    }

    /** Its name in the method's table. */
    public String title() {
        return title;
    }

    /** Whose rule it is; empty where the method names nobody. */
    public Optional<String> source() {
        return source.isEmpty() ? Optional.empty() : Optional.of(source);
    }
}

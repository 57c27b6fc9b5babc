package dev.headroom.results.plan;

import dev.headroom.results.plan.Claim.Factor;
import dev.headroom.results.plan.Claim.Kind;
import dev.headroom.results.plan.Claim.Setting;
import dev.headroom.results.plan.Claim.Side;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every claim that can be tested: a plan names them, a stage has one class for each of its own. */
public final class Catalogue {
    private static final Setting WORK = new Setting(
            "operation_ms",
            Kind.POSITIVE_NUMBER,
            "40",
            List.of(),
            "time of one operation on one core, in milliseconds; at least 20, or waking the workers is not negligible");
    private static final Setting ITERATION =
            new Setting("iteration_ms", Kind.POSITIVE_WHOLE, "200", List.of(), "time of one JMH iteration");
    private static final Setting HEAP =
            new Setting("heap_mb", Kind.POSITIVE_WHOLE, "256", List.of(), "heap of every fork, least and most");

    private static final Setting SERIAL_FRACTION = new Setting(
            "serial_fraction", Kind.FRACTION, "0.5", List.of(), "share of one core's work that is serial, 0 to 1");

    private static final List<String> ORDINARY = List.of(
            "parallel-sum",
            "sort",
            "matrix-product",
            "map",
            "synchronized-counter",
            "atomic-counter",
            "long-adder",
            "triad",
            "allocation");

    private static final Setting SAMPLES = new Setting(
            "samples",
            Kind.WORDS,
            String.join(",", ORDINARY),
            ORDINARY,
            "ordinary code to measure, one sample or more");

    /** What a claim about phases or locks may say of cores beyond the machine's. */
    private static final List<Setting> EMULATED = List.of(
            new Setting(
                    "emulated_levels",
                    Kind.WHOLES,
                    "",
                    List.of(),
                    "numbers of emulated slow cores, measured apart and labelled so; none where left out"),
            new Setting(
                    "emulated_share",
                    Kind.FRACTION,
                    "0.05",
                    List.of(),
                    "speed of a slow core as a share of a real one's; all together may take 0.8 of the usable cores"),
            new Setting(
                    "emulated_ways",
                    Kind.WORDS,
                    "cooperative,quota",
                    List.of("cooperative", "quota"),
                    "how real cores are made slow ones; quota is a second opinion, for phases only"));

    private static final List<Claim> CLAIMS = List.of(
            cores(
                    "amdahl-half-serial",
                    "If half of the work is serial, more than 8 cores add essentially nothing.",
                    "Amdahl's law bounds the speedup on n cores by 1/(f + (1-f)/n); with f = 0.5 it never reaches 2. "
                            + "Eight cores reach 1.78 of that 2 and sixteen reach 1.88, so what is left beyond 8 is small, not nothing.",
                    EMULATED),
            cores(
                    "twenty-hour-job",
                    "A 20-hour job with a 1-hour serial part never runs more than 20 times faster.",
                    "The hour that cannot be shared stays an hour: with f = 0.05 the limit is 1/f = 20. "
                            + "On the cores of this machine the same law says how much of it is reached.",
                    EMULATED),
            cores(
                    "single-threaded-code",
                    "More cores do not help single-threaded code.",
                    "One thread runs on one core at a time, so the speedup is 1 whatever the machine offers. "
                            + "A result above 1 would show that something else used the cores: a collector, a compiler, the harness."),
            cores(
                    "serialized-sections",
                    "In serialised sections only one thread proceeds at a time.",
                    "One lock around the share f of the work keeps any number of cores below min(n, 1/f). Independent workers are "
                            + "outside the lock while another is inside, so they do better than Amdahl's phases, which are the least.",
                    Stream.concat(Stream.of(SERIAL_FRACTION), EMULATED.stream()).toList()),
            cores(
                    "work-grows",
                    "With the work grown to the cores, the serial part stops mattering.",
                    "If the parallel part grows with the cores and the serial part does not, Gustafson's law f + (1-f) n has no limit. "
                            + "It compares work done in a second; the same work is not done faster for it.",
                    List.of(SERIAL_FRACTION)),
            cores(
                    "real-code",
                    "What ordinary parallel code does is told by measuring it.",
                    "Nothing is known of its serial part beforehand, so a law is fitted to what was measured and names a ceiling and "
                            + "a knee. It is held against the largest level, which the fit has not seen; that takes 5 levels or more.",
                    List.of(SAMPLES)),
            new Claim(
                    "even-share",
                    Side.REPLICAS,
                    "With N replicas behind a load balancer and R requests, each replica handles R/N.",
                    "Round robin deals requests out in turn and random deals them out evenly on average; least connections "
                            + "evens out the work in flight. Each should come within 2 percentage points of 1/N.",
                    Factor.REPLICAS,
                    List.of(2, 4),
                    1,
                    1,
                    500,
                    3_000,
                    List.of(
                            new Setting(
                                    "policies",
                                    Kind.WORDS,
                                    "round-robin,random,least-connections",
                                    List.of("round-robin", "random", "least-connections"),
                                    "policies of the load balancer"),
                            new Setting(
                                    "rate_per_second",
                                    Kind.POSITIVE_NUMBER,
                                    "1500",
                                    List.of(),
                                    "offered rate; more requests make the share of a random policy narrower")),
                    Set.of("service", "loadbalancer")),
            new Claim(
                    "latency-falls",
                    Side.REPLICAS,
                    "When latencies rise, one deploys another instance and they fall.",
                    "At a fixed arrival rate a replica's utilisation falls as 1/N, and waiting falls faster than that. "
                            + "How fast depends on the load balancer's policy, so the law of that policy makes the prediction.",
                    Factor.REPLICAS,
                    List.of(1, 2, 4),
                    5,
                    5,
                    500,
                    3_000,
                    List.of(
                            new Setting(
                                    "policy",
                                    Kind.WORDS,
                                    "round-robin",
                                    List.of("round-robin", "random", "least-connections"),
                                    "policy of the load balancer"),
                            new Setting(
                                    "service_ms",
                                    Kind.POSITIVE_NUMBER,
                                    "5",
                                    List.of(),
                                    "mean of the exponential service time"),
                            new Setting(
                                    "utilisation",
                                    Kind.FRACTION,
                                    "0.6",
                                    List.of(),
                                    "share of one replica's capacity that is offered to them all")),
                    Set.of("service", "loadbalancer")),
            new Claim(
                    "cache-aside",
                    Side.REPLICAS,
                    "A distributed cache in front takes the reads off the database.",
                    "Under Zipf-distributed reads a cache that holds a part of the items answers a far larger part of the reads, "
                            + "and only the misses reach the database: lambda(1-h) of them a second.",
                    Factor.CACHE_SECONDS,
                    List.of(),
                    5,
                    5,
                    4_000,
                    3_000,
                    List.of(
                            new Setting("items", Kind.POSITIVE_WHOLE, "10000", List.of(), "rows in the database"),
                            new Setting(
                                    "cached_share",
                                    Kind.FRACTION,
                                    "0.1",
                                    List.of(),
                                    "items that the cache may hold, as a share of all"),
                            new Setting("zipf_exponent", Kind.POSITIVE_NUMBER, "0.99", List.of(), "skew of the reads"),
                            new Setting("rate_per_second", Kind.POSITIVE_NUMBER, "500", List.of(), "offered rate")),
                    Set.of("service", "postgresql", "redis")),
            new Claim(
                    "ack-is-faster",
                    Side.REPLICAS,
                    "A queue acknowledges faster than a database writes.",
                    "A log is appended to, a table and its indexes are changed in place and logged as well. "
                            + "There is no law for the ratio: both are measured with the durability that is printed beside them.",
                    Factor.RATE,
                    List.of(200, 400),
                    5,
                    5,
                    500,
                    1_500,
                    List.of(),
                    Set.of("postgresql", "kafka")));

    private Catalogue() {}

    public static List<Claim> claims() {
        return CLAIMS;
    }

    /** The claim of that id; an unknown one is refused with the nearest known name. */
    public static Claim claim(String id) {
        return CLAIMS.stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("unknown experiment " + id + NearestName.hint(id, ids())));
    }

    public static List<String> ids() {
        return CLAIMS.stream().map(Claim::id).toList();
    }

    private static Claim cores(String id, String claim, String why) {
        return cores(id, claim, why, List.of());
    }

    private static Claim cores(String id, String claim, String why, List<Setting> further) {
        return new Claim(
                id,
                Side.CORES,
                claim,
                why,
                Factor.CORES,
                List.of(),
                6,
                5,
                500,
                1_000,
                Stream.concat(Stream.of(WORK, ITERATION, HEAP), further.stream())
                        .toList(),
                Set.of());
    }
}

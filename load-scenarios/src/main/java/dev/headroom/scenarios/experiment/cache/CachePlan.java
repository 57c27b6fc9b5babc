package dev.headroom.scenarios.experiment.cache;

import dev.headroom.results.law.cache.Che;
import dev.headroom.results.law.cache.Zipf;
import dev.headroom.results.plan.PlannedExperiment;
import dev.headroom.scenarios.bench.Drive;
import dev.headroom.scenarios.journey.Keys;
import dev.headroom.scenarios.plan.ArrivalSchedule;
import dev.headroom.scenarios.plan.JourneySpec;
import dev.headroom.scenarios.plan.LoadModel;
import dev.headroom.scenarios.plan.LoadPointSpec;
import dev.headroom.targets.Endpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

/** What is read through the cache, in numbers and in keys. */
record CachePlan(PlannedExperiment experiment, long seed, Endpoint service, Path output) {
    /** Unmeasured load before each trial: the cache is warm, only the driver begins anew. */
    static final long BETWEEN_MILLIS = 500;

    private static final double CODE_SECONDS = 3;
    private static final double CHARACTERISTIC_TIMES = 3.5;
    private static final double FASTER = 3;
    private static final int MOST_IN_FLIGHT = 2_000;
    private static final long TIME_OUT_MILLIS = 10_000;

    static Duration preparation(PlannedExperiment experiment) {
        return Duration.ofMillis((long) ((CODE_SECONDS + fillSeconds(experiment)) * 1_000))
                .plus(Drive.OVERHEAD.multipliedBy(2));
    }

    // A cache is in its steady state some characteristic times after it was bounded (rule 15).
    private static double fillSeconds(PlannedExperiment experiment) {
        Zipf popularity = popularity(experiment);
        int capacity = capacity(experiment);
        double requests = capacity < popularity.items()
                ? CHARACTERISTIC_TIMES * new Che(popularity, capacity).characteristicTime()
                : 5.0 * popularity.items();
        return Math.max(
                experiment.warmUp().toNanos() / 1e9, requests / (FASTER * experiment.number("rate_per_second")));
    }

    private static Zipf popularity(PlannedExperiment experiment) {
        return new Zipf(experiment.number("zipf_exponent"), (int) experiment.whole("items"));
    }

    private static int capacity(PlannedExperiment experiment) {
        return (int) Math.max(1, Math.round(experiment.number("cached_share") * experiment.whole("items")));
    }

    int items() {
        return (int) experiment.whole("items");
    }

    /** How many items are put into the cache before it is bounded. */
    int capacity() {
        return capacity(experiment);
    }

    double ratePerSecond() {
        return experiment.number("rate_per_second");
    }

    /** Reads past the cache: they make driver, service and database warm and leave the cache alone. */
    LoadPointSpec codeWarmUp() {
        return point("warm-up", ratePerSecond(), 0, CODE_SECONDS, seed, "via=database");
    }

    /** Reads through the cache until it is in its steady state; they also tell the exponent of the keys. */
    LoadPointSpec cacheWarmUp() {
        return point("cache-warm-up", FASTER * ratePerSecond(), 0, fillSeconds(experiment), seed + 1, "via=cache");
    }

    LoadPointSpec trial(int trial) {
        return point(
                "trial-" + trial,
                ratePerSecond(),
                BETWEEN_MILLIS / 1e3,
                experiment.duration().toNanos() / 1e9,
                seed + 1_000L * trial,
                "via=cache");
    }

    /** The keys that a point asks for, in order of intended times. */
    int[] keys(LoadPointSpec point) {
        Keys keys = new Keys(popularity(experiment), point.seed());
        return IntStream.range(0, schedule(point).size()).map(keys::key).toArray();
    }

    /** Every key that the warm-up and the trials will ask for: the seed fixes them before the first is sent. */
    int[] allKeys() {
        return IntStream.concat(
                        IntStream.of(keys(cacheWarmUp())),
                        IntStream.rangeClosed(1, experiment.trials())
                                .flatMap(trial -> IntStream.of(keys(trial(trial)))))
                .toArray();
    }

    double exponent() {
        return experiment.number("zipf_exponent");
    }

    /** How many requests of a point come before its measured part. */
    int before(LoadPointSpec point) {
        ArrivalSchedule schedule = schedule(point);
        return (int) IntStream.range(0, schedule.size())
                .filter(index -> schedule.offsetNanos(index) < point.warmUpSeconds() * 1e9)
                .count();
    }

    private static ArrivalSchedule schedule(LoadPointSpec point) {
        return ArrivalSchedule.of(
                (LoadModel.Open) point.model(), point.warmUpSeconds() + point.durationSeconds(), point.seed());
    }

    private LoadPointSpec point(String name, double rate, double warmUp, double seconds, long pointSeed, String query) {
        return new LoadPointSpec(
                name,
                new LoadModel.Open(rate, LoadModel.Arrivals.POISSON),
                warmUp,
                seconds,
                pointSeed,
                MOST_IN_FLIGHT,
                TIME_OUT_MILLIS,
                new JourneySpec(
                        "read-items",
                        Map.of(
                                "items",
                                String.valueOf(items()),
                                "exponent",
                                experiment.setting("zipf_exponent"),
                                "query",
                                query)),
                Map.of("service", service.url()),
                output);
    }
}

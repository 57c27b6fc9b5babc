package dev.headroom.scenarios.experiment.cache;

import dev.headroom.results.Check;
import dev.headroom.results.Estimate;
import dev.headroom.results.rule.Rule;
import dev.headroom.scenarios.measure.PointResult;
import dev.headroom.scenarios.trial.Conclusions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The usable trials of the cache experiment, each beside the same keys through an exact cache. */
final class CacheTrials {
    private static final double DRIFT = 0.05;
    private static final String METHOD =
            "control variate: measured minus an exact cache for the same keys, plus the law; mean over trials, Student's"
                    + " interval";

    private record Trial(double hits, double idealHits, double readsPerSecond, double ratePerSecond, long held) {}

    private final CacheLaw law;
    private final IdealCache ideal;
    private final List<Trial> trials = new ArrayList<>();

    CacheTrials(CacheLaw law, IdealCache ideal) {
        this.law = law;
        this.ideal = ideal;
    }

    /** The exact cache sees every trial's keys, a void one's too: the real one has seen them. */
    void add(PointResult result, int[] keys, int before, long held) {
        double idealHits = ideal.hitRatio(keys, before);
        long hits = result.answers().details().getOrDefault("cache", 0L);
        long misses = result.answers().details().getOrDefault("database", 0L);
        if (result.valid() && hits + misses > 0) {
            trials.add(new Trial(
                    (double) hits / (hits + misses),
                    idealHits,
                    misses / result.window().seconds(),
                    (hits + misses) / result.window().seconds(),
                    held));
        }
    }

    int size() {
        return trials.size();
    }

    Optional<Estimate> rawHitRatio() {
        return Conclusions.meanOf(
                trials.stream().mapToDouble(Trial::hits).toArray(), "1", "mean over trials, Student's interval");
    }

    Optional<Estimate> hitRatio() {
        return Conclusions.meanOf(trials.stream().mapToDouble(this::freed).toArray(), "1", METHOD);
    }

    /** Reads counted, freed of the scatter that arrivals and keys show by themselves. */
    Optional<Estimate> databaseReads() {
        return Conclusions.meanOf(
                trials.stream()
                        .mapToDouble(trial -> trial.readsPerSecond()
                                - trial.ratePerSecond() * (1 - trial.idealHits())
                                + law.ratePerSecond() * (1 - law.hitRatio()))
                        .toArray(),
                "1/s",
                METHOD);
    }

    private double freed(Trial trial) {
        return trial.hits() - trial.idealHits() + law.hitRatio();
    }

    /** Whether the cache went on holding as many items as the law was told. */
    Check capacityCheck() {
        long least = trials.stream().mapToLong(Trial::held).min().orElse(0);
        long most = trials.stream().mapToLong(Trial::held).max().orElse(0);
        return new Check(
                Rule.CACHE_PREDICTION,
                "size of the cache",
                Check.Severity.WARN,
                Math.max(law.capacity() - least, most - law.capacity()) <= DRIFT * law.capacity(),
                String.format(
                        Locale.ROOT,
                        "the cache held %d to %d items after the trials, the law was told %d",
                        least,
                        most,
                        law.capacity()));
    }
}

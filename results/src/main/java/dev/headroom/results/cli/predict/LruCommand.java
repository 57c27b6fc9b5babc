package dev.headroom.results.cli.predict;

import dev.headroom.results.cli.answer.Answer;
import dev.headroom.results.cli.answer.AnswerOutput;
import dev.headroom.results.cli.answer.Digits;
import dev.headroom.results.cli.answer.Fact;
import dev.headroom.results.cli.answer.Unit;
import dev.headroom.results.cli.option.NumberConverter;
import dev.headroom.results.cli.option.Popularity;
import dev.headroom.results.law.cache.Che;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Che's approximation: how often a least-recently-used cache hits. */
@Command(
        name = "lru",
        mixinStandardHelpOptions = true,
        description = "Hit ratio of a least-recently-used cache under Zipf requests (Che's approximation).")
final class LruCommand implements Callable<Integer> {
    @Mixin
    private final AnswerOutput output = new AnswerOutput();

    @Mixin
    private final Popularity popularity = new Popularity();

    @Option(
            names = "--capacity",
            paramLabel = "C",
            required = true,
            converter = NumberConverter.Count.class,
            description = "number of keys that the cache holds, at most --keys")
    private int capacity;

    @Override
    public Integer call() {
        int keys = popularity.keys();
        if (capacity > keys) {
            throw output.refusal("keys must be at least capacity: --keys " + keys + ", --capacity " + capacity
                    + ": a cache of " + keys + " already holds every key; lower --capacity or raise --keys");
        }
        Che law = output.accept(() -> new Che(popularity.law(), capacity));
        double hitRatio = law.hitRatio();
        return output.print(new Answer(
                "lru",
                "hit = sum p_i (1 - e^(-p_i t)), t from sum (1 - e^(-p_i t)) = C, p_i ~ i^-s",
                "independent requests, Zipf popularity, keys of one size, exact LRU in steady state",
                List.of(
                        Unit.COUNT.of("keys", popularity.keys()),
                        Unit.NONE.of("exponent", popularity.exponent()),
                        Unit.COUNT.of("capacity", capacity)),
                results(law, hitRatio),
                List.of(Digits.percent(1 - hitRatio) + " of reads go on to the database; the cache is warm after about "
                        + "three characteristic times")));
    }

    private static List<Fact> results(Che law, double hitRatio) {
        List<Fact> results = new ArrayList<>(List.of(
                Unit.SHARE.of("hit ratio", hitRatio),
                Unit.SHARE.of("upper bound", law.upperBound()).called("upper bound of any cache")));
        double time = law.characteristicTime();
        if (Double.isFinite(time)) {
            results.add(Unit.REQUESTS.of("characteristic time", time));
        }
        return results;
    }
}

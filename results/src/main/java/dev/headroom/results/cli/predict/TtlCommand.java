package dev.headroom.results.cli.predict;

import dev.headroom.results.cli.answer.Answer;
import dev.headroom.results.cli.answer.AnswerOutput;
import dev.headroom.results.cli.answer.Digits;
import dev.headroom.results.cli.answer.Unit;
import dev.headroom.results.cli.option.NumberConverter;
import dev.headroom.results.cli.option.Popularity;
import dev.headroom.results.cli.option.TimeConverter;
import dev.headroom.results.law.cache.TtlCache;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How often a cache hits whose entries live a fixed time. */
@Command(
        name = "ttl",
        mixinStandardHelpOptions = true,
        description = "Hit ratio of a cache whose entries live a fixed time from when they are written.")
final class TtlCommand implements Callable<Integer> {
    @Mixin
    private final AnswerOutput output = new AnswerOutput();

    @Mixin
    private final Popularity popularity = new Popularity();

    @Option(
            names = "--request-rate",
            paramLabel = "L",
            required = true,
            converter = NumberConverter.Rate.class,
            description = "requests per second, over all keys")
    private double requestRate;

    @Option(
            names = "--lifetime",
            paramLabel = "T",
            required = true,
            converter = TimeConverter.Positive.class,
            description = "time from writing an entry to its expiry, with its unit: 30s, 2min")
    private double lifetime;

    @Override
    public Integer call() {
        TtlCache law = output.accept(() -> new TtlCache(popularity.law(), requestRate, lifetime));
        double hitRatio = law.hitRatio();
        return output.print(new Answer(
                "ttl",
                "hit = sum p_i (lambda p_i T) / (1 + lambda p_i T), p_i ~ i^-s",
                "Poisson requests, Zipf popularity, room for all keys, a miss writes the entry at once",
                List.of(
                        Unit.COUNT.of("keys", popularity.keys()),
                        Unit.NONE.of("exponent", popularity.exponent()),
                        Unit.PER_SECOND.of("request rate", requestRate),
                        Unit.SECONDS.of("lifetime", lifetime)),
                List.of(Unit.SHARE.of("hit ratio", hitRatio)),
                List.of(Digits.percent(1 - hitRatio) + " of reads, "
                        + Digits.FIVE.text(requestRate * (1 - hitRatio), Unit.PER_SECOND)
                        + ", go on to the database; an answer is at most "
                        + Digits.AS_GIVEN.text(lifetime, Unit.SECONDS) + " old")));
    }
}

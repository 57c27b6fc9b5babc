package dev.headroom.scenarios.journey;

import dev.headroom.results.law.cache.Zipf;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Which key each request asks for: a pure function of the seed and the request's index, whatever thread asks. */
public final class Keys {
    private static final long ODD = 0xBF58476D1CE4E5B9L;

    private final Zipf zipf;
    private final long seed;

    public Keys(Zipf zipf, long seed) {
        this.zipf = zipf;
        this.seed = seed;
    }

    /** The key of the request of that index, from 1, the most popular. */
    public int key(int index) {
        return zipf.rankOf(new SplittableRandom(seed ^ (index * ODD)).nextDouble());
    }

    /** The exponent of the keys really asked for, by maximum likelihood, and how many different ones there were. */
    Map<String, Double> observed(int fromIndex, int untilIndex) {
        if (untilIndex <= fromIndex) {
            return Map.of();
        }
        return Map.of(
                "zipf_exponent",
                Zipf.exponentOf(keys(fromIndex, untilIndex).toArray(), zipf.items())
                        .exponent(),
                "distinct_keys",
                (double) keys(fromIndex, untilIndex).distinct().count());
    }

    private IntStream keys(int fromIndex, int untilIndex) {
        return IntStream.range(fromIndex, untilIndex).map(this::key);
    }
}

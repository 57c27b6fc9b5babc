package dev.headroom.scenarios.experiment.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.results.law.cache.Che;
import dev.headroom.results.law.cache.Zipf;
import dev.headroom.scenarios.journey.Keys;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdealCacheTest {
    @Test
    void the_key_unused_for_longest_goes_first() {
        IdealCache cache = new IdealCache(2);
        assertThat(cache.hit(1)).isFalse();
        assertThat(cache.hit(2)).isFalse();
        assertThat(cache.hit(1)).isTrue();
        assertThat(cache.hit(3)).isFalse();
        assertThat(cache.hit(2)).isFalse();
        assertThat(cache.hit(3)).isTrue();
    }

    @Test
    void its_hit_ratio_is_the_one_of_che() {
        Zipf popularity = new Zipf(0.99, 10_000);
        Keys keys = new Keys(popularity, 3);
        int[] asked = IntStream.range(0, 420_000).map(keys::key).toArray();
        // 0.664140 is the published vector for a tenth of ten thousand items.
        assertThat(new IdealCache(1_000).hitRatio(asked, 20_000)).isCloseTo(0.664140, within(0.003));
        assertThat(new Che(popularity, 1_000).hitRatio()).isCloseTo(0.664140, within(0.000001));
    }
}

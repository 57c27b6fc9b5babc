package dev.headroom.results.law.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** There and back, and what must hold whatever the catalogue; one in three catalogues reaches beyond the head. */
class CacheInversesTest {
    private static final int FEW = 150;

    @Property(tries = FEW)
    void a_capacity_comes_back_from_its_hit_ratio(
            @ForAll("catalogues") Zipf zipf, @ForAll @Scale(6) @DoubleRange(min = .001, max = .9) double share) {
        int capacity = capacity(zipf, share);
        double hits = new Che(zipf, capacity).hitRatio();
        // One more item adds about as many hits as the capacity-th is asked for; rounding of hits is worth its inverse.
        double slope = hits - new Che(zipf, Math.max(1, capacity - 1)).hitRatio();
        double rounding = capacity > 1 && slope > 0 ? 1e-14 / slope : 1e-9;
        assertThat(Che.capacityFor(zipf, hits)).isCloseTo(capacity, within(1e-9 * capacity + rounding));
    }

    @Property(tries = FEW)
    void a_hit_ratio_comes_back_from_its_capacity(
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 1.5) double exponent,
            @ForAll @Scale(6) @DoubleRange(min = .3, max = .99) double hits) {
        Zipf zipf = new Zipf(exponent, 50_000);
        int enough = (int) Math.ceil(Che.capacityFor(zipf, hits) - 1e-6);
        assertThat(new Che(zipf, Math.max(1, enough)).hitRatio()).isGreaterThan(hits - 1e-9);
        if (enough > 1) {
            assertThat(new Che(zipf, enough - 1).hitRatio()).isLessThan(hits);
        }
    }

    @Property(tries = FEW)
    void a_lifetime_comes_back_from_its_hit_ratio(
            @ForAll("catalogues") Zipf zipf,
            @ForAll @Scale(6) @DoubleRange(min = .1, max = 1e4) double rate,
            @ForAll @Scale(6) @DoubleRange(min = -1, max = 4) double lifetimeLogarithm) {
        double lifetime = Math.pow(10, lifetimeLogarithm);
        double hits = new TtlCache(zipf, rate, lifetime).hitRatio();
        double back = TtlCache.lifetimeSecondsFor(zipf, rate, hits).orElseThrow();
        assertThat(new TtlCache(zipf, rate, back).hitRatio()).isCloseTo(hits, within(1e-13));
        if (hits < .999) {
            assertThat(back).isCloseTo(lifetime, within(1e-9 * lifetime));
        }
    }

    @Property(tries = FEW)
    void ranks_come_back_from_their_share(
            @ForAll("catalogues") Zipf zipf, @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double part) {
        int ranks = (int) (part * zipf.items());
        double share = zipf.topShare(ranks);
        int back = zipf.ranksFor(share);
        assertThat(back).isLessThanOrEqualTo(ranks);
        assertThat(zipf.topShare(back)).isEqualTo(share);
        if (zipf.probability(Math.max(1, ranks)) > 1e-14) {
            assertThat(back).isEqualTo(ranks);
        }
    }

    @Property(tries = FEW)
    void a_larger_cache_hits_more_often_and_never_above_the_static_bound(
            @ForAll("catalogues") Zipf zipf,
            @ForAll @Scale(6) @DoubleRange(min = .001, max = .9) double share,
            @ForAll @IntRange(min = 1, max = 1000) int more) {
        Che law = new Che(zipf, capacity(zipf, share));
        Che larger = new Che(zipf, law.capacityItems() + more);
        assertThat(larger.hitRatio()).isGreaterThanOrEqualTo(law.hitRatio() - 1e-13);
        assertThat(law.hitRatio()).isBetween(0.0, law.upperBound() + 1e-13);
    }

    @Property(tries = FEW)
    void uniform_requests_hit_the_cached_share(
            @ForAll @IntRange(min = 2, max = 100_000_000) int items,
            @ForAll @Scale(6) @DoubleRange(min = .001, max = .999) double share) {
        Zipf uniform = new Zipf(0, items);
        int capacity = capacity(uniform, share);
        assertThat(new Che(uniform, capacity).hitRatio()).isCloseTo((double) capacity / items, within(1e-12));
        assertThat(Che.capacityFor(uniform, share)).isCloseTo(share * items, within(1e-11 * items));
    }

    @Test
    void inverses_by_the_table_of_the_method() {
        Zipf zipf = new Zipf(.99, 100_000);
        assertThat(Che.capacityFor(zipf, .489394)).isCloseTo(1000, within(.02));
        assertThat(zipf.ranksFor(.604848)).isBetween(999, 1001);
        // of .520848 at 1000 requests a lifetime
        assertThat(TtlCache.lifetimeSecondsFor(new Zipf(.99, 10_000), 200, .520848))
                .hasValueCloseTo(5.0, within(1e-4));
    }

    @Test
    void the_ends_of_every_range() {
        Zipf zipf = new Zipf(1, 100_000);
        assertThat(Che.capacityFor(zipf, 0)).isZero();
        assertThat(Che.capacityFor(zipf, 1)).isEqualTo(100_000);
        assertThat(TtlCache.lifetimeSecondsFor(zipf, 10, 0)).hasValue(0);
        assertThat(TtlCache.lifetimeSecondsFor(zipf, 10, 1)).isEmpty();
        assertThat(zipf.ranksFor(0)).isZero();
        assertThat(zipf.ranksFor(1)).isEqualTo(100_000);
        assertThat(zipf.ranksFor(Double.MIN_VALUE)).isEqualTo(1);
    }

    @Provide
    Arbitrary<Zipf> catalogues() {
        Arbitrary<Double> exponents = Arbitraries.oneOf(
                Arbitraries.of(0.0, 1.0, .99), Arbitraries.doubles().between(0, 2));
        Arbitrary<Integer> sizes = Arbitraries.oneOf(
                Arbitraries.integers().between(2, 1_000),
                Arbitraries.integers().between(1_000, 20_000),
                Arbitraries.integers().between(65_530, 100_000_000));
        return Combinators.combine(exponents, sizes).as(Zipf::new);
    }

    private static int capacity(Zipf zipf, double share) {
        return (int) Math.max(1, share * zipf.items());
    }
}

package dev.headroom.results.law.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Catalogues too large to sum rank by rank, held against that sum. */
class LargeCataloguesTest {
    private static final double EXACT = 1e-11;
    /** Of the difference of two shares near 1, each some units in the last place of 1 off. */
    private static final double SHARE_ROUNDING = 2e-15;

    @Test
    void a_catalogue_of_a_hundred_million_takes_no_more_terms_than_its_head_and_a_few_panels() {
        assertThat(new Zipf(.99, 100_000_000).terms()).isLessThan(65_536 + 200);
        assertThat(new Zipf(0, Integer.MAX_VALUE).terms()).isLessThan(65_536 + 200);
        assertThat(new Zipf(1.5, 100_000_000).terms()).isLessThan(65_536 + 200);
        assertThat(new Zipf(1e6, 100_000_000).terms()).isLessThan(65_536 + 10_000);
        assertThat(new Zipf(.99, 65_536).terms()).isEqualTo(65_536);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 100000",
        ".5, 100000",
        ".8, 100000",
        ".99, 100000",
        "1, 100000",
        "1.2, 100000",
        "2, 100000",
        "5, 100000",
        "0, 65537",
        ".99, 65537",
        "1, 65538",
        "3, 70000",
        "30, 70000",
        "80, 70000",
        ".8, 1000000",
        ".99, 1000000",
        "1, 1000000",
        "1.0000001, 1000000",
        "1.5, 1000000"
    })
    void every_sum_is_the_plain_one(double exponent, int items) {
        agreesWithPlainSums(exponent, items);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(doubles = {0, .8, .99, 1, 1.3})
    void every_sum_over_ten_million_is_the_plain_one(double exponent) {
        agreesWithPlainSums(exponent, 10_000_000);
    }

    private static void agreesWithPlainSums(double exponent, int items) {
        Zipf zipf = new Zipf(exponent, items);
        double total = plain(items, rank -> Math.pow(rank, -exponent));
        IntToDoubleFunction p = rank -> Math.pow(rank, -exponent) / total;
        assertThat(zipf.probability(items)).isCloseTo(p.applyAsDouble(items), relative(p.applyAsDouble(items)));
        assertThat(zipf.sum(DoubleUnaryOperator.identity())).isCloseTo(1, within(1e-13));
        for (int ranks : new int[] {items / 100, 65_536, 65_537, items - 1}) {
            double share = plain(ranks, p);
            assertThat(zipf.topShare(ranks)).isCloseTo(share, relative(share));
        }
        for (int capacity : new int[] {items / 1000, items / 10, items / 2}) {
            Che law = new Che(zipf, capacity);
            double time = law.characteristicTime();
            if (time == Double.POSITIVE_INFINITY) {
                assertThat(p.applyAsDouble(capacity)).isLessThan(1e-300);
                continue;
            }
            double hits = plain(items, rank -> -p.applyAsDouble(rank) * Math.expm1(-p.applyAsDouble(rank) * time));
            assertThat(law.hitRatio()).isCloseTo(hits, relative(hits));
            assertThat(plain(items, rank -> -Math.expm1(-p.applyAsDouble(rank) * time)))
                    .isCloseTo(capacity, relative(capacity));
        }
        double hits = plain(items, rank -> {
            double perLifetime = 1e5 * p.applyAsDouble(rank);
            return p.applyAsDouble(rank) * perLifetime / (1 + perLifetime);
        });
        assertThat(new TtlCache(zipf, 1e4, 10).hitRatio()).isCloseTo(hits, relative(hits));
    }

    @Tag("slow")
    @Test
    void a_hundred_million_items_hit_as_often_as_their_plain_sum_says() {
        int items = 100_000_000;
        int capacity = 10_000_000;
        Zipf zipf = new Zipf(.99, items);
        Che law = new Che(zipf, capacity);
        double time = law.characteristicTime();
        double cached = 0;
        double hits = 0;
        double total = 0;
        double perWeight = zipf.probability(1);
        for (int rank = items; rank >= 1; rank--) {
            double weight = Math.pow(rank, -.99);
            double present = -Math.expm1(-weight * perWeight * time);
            total += weight;
            cached += present;
            hits += weight * present;
        }
        assertThat(zipf.probability(1)).isCloseTo(1 / total, relative(1 / total));
        assertThat(cached).isCloseTo(capacity, relative(capacity));
        assertThat(law.hitRatio()).isCloseTo(hits / total, relative(hits / total));
    }

    @Test
    void uniform_requests_over_a_hundred_million_hit_the_cached_share() {
        Zipf uniform = new Zipf(0, 100_000_000);
        assertThat(new Che(uniform, 25_000_000).hitRatio()).isCloseTo(.25, within(1e-12));
        assertThat(new Che(uniform, 99_999_999).hitRatio()).isCloseTo(.99999999, within(1e-12));
        assertThat(uniform.topShare(25_000_000)).isCloseTo(.25, within(1e-12));
        // each item is asked for once in a lifetime
        assertThat(new TtlCache(uniform, 1e6, 100).hitRatio()).isCloseTo(.5, within(1e-12));
        assertThat(uniform.rankOf(.75)).isBetween(75_000_000, 75_000_001);
    }

    @ParameterizedTest
    @CsvSource({"0, 100", ".99, 10000", "1, 65536", "2.5, 20000"})
    void within_the_head_draws_are_those_of_the_full_table(double exponent, int items) {
        Zipf zipf = new Zipf(exponent, items);
        double[] table = table(exponent, items);
        SplittableRandom random = new SplittableRandom(11);
        for (int draw = 0; draw < 20_000; draw++) {
            double uniform = random.nextDouble();
            assertThat(zipf.rankOf(uniform)).isEqualTo(rankIn(table, uniform));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, .8, .99, 1, 1.3})
    void beyond_the_head_draws_are_those_of_the_full_table_but_for_its_rounding(double exponent) {
        Zipf zipf = new Zipf(exponent, 1_000_000);
        double[] table = table(exponent, 1_000_000);
        SplittableRandom random = new SplittableRandom(11);
        for (int draw = 0; draw < 20_000; draw++) {
            double uniform = random.nextDouble();
            int rank = zipf.rankOf(uniform);
            if (rank != rankIn(table, uniform)) {
                assertThat(Math.min(Math.abs(table[rank] - uniform), Math.abs(table[rank - 1] - uniform)))
                        .isLessThan(1e-12);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, .8, .99, 1, 1.3, 3})
    void a_drawn_rank_is_the_first_whose_share_is_above_the_uniform_number(double exponent) {
        Zipf zipf = new Zipf(exponent, 100_000_000);
        SplittableRandom random = new SplittableRandom(12);
        for (int draw = 0; draw < 2_000; draw++) {
            double uniform = draw == 0 ? Math.nextDown(1.0) : random.nextDouble();
            int rank = zipf.rankOf(uniform);
            assertThat(zipf.topShare(rank)).isGreaterThan(uniform);
            assertThat(zipf.topShare(rank - 1)).isLessThanOrEqualTo(uniform);
            assertThat(zipf.topShare(rank) - zipf.topShare(rank - 1))
                    .isCloseTo(zipf.probability(rank), within(SHARE_ROUNDING + EXACT * zipf.probability(rank)));
        }
    }

    @ParameterizedTest
    @CsvSource({".7, 100000000", ".99, 100000000", "1, 100000000", "1.4, 100000000", ".99, 100000"})
    void the_exponent_of_a_sample_is_read_back_within_four_of_its_errors(double exponent, int items) {
        Zipf zipf = new Zipf(exponent, items);
        SplittableRandom random = new SplittableRandom(13);
        int[] ranks = new int[20_000];
        Arrays.setAll(ranks, i -> zipf.rankOf(random.nextDouble()));
        Zipf.ExponentEstimate estimate = Zipf.exponentOf(ranks, items);
        assertThat(estimate.exponent()).isCloseTo(exponent, within(4 * estimate.standardError()));
        assertThat(estimate.standardError()).isLessThan(.01);
        assertThat(estimate.high() - estimate.low()).isCloseTo(3.919928 * estimate.standardError(), within(1e-7));
    }

    @ParameterizedTest
    @ValueSource(doubles = {.5, .99, 1.5})
    void at_the_likeliest_exponent_a_ranks_expected_logarithm_is_the_samples(double exponent) {
        int items = 300_000;
        Zipf drawn = new Zipf(exponent, items);
        SplittableRandom random = new SplittableRandom(14);
        int[] ranks = new int[1_000];
        Arrays.setAll(ranks, i -> drawn.rankOf(random.nextDouble()));
        Zipf.ExponentEstimate estimate = Zipf.exponentOf(ranks, items);
        double s = estimate.exponent();
        double total = plain(items, rank -> Math.pow(rank, -s));
        double mean = plain(items, rank -> Math.pow(rank, -s) * Math.log(rank)) / total;
        double variance = plain(items, rank -> Math.pow(rank, -s) * Math.pow(Math.log(rank) - mean, 2)) / total;
        assertThat(mean)
                .isCloseTo(Arrays.stream(ranks).mapToDouble(Math::log).average().orElseThrow(), within(1e-9));
        assertThat(estimate.standardError()).isCloseTo(1 / Math.sqrt(1_000 * variance), within(1e-9));
    }

    /** Rank by rank, the least first; compensated, as ten million equal terms would round the same way. */
    private static double plain(int ranks, IntToDoubleFunction term) {
        double sum = 0;
        double excess = 0;
        for (int rank = ranks; rank >= 1; rank--) {
            double added = term.applyAsDouble(rank) - excess;
            double next = sum + added;
            excess = (next - sum) - added;
            sum = next;
        }
        return sum;
    }

    private static double[] table(double exponent, int items) {
        double[] cumulative = new double[items + 1];
        for (int rank = 1; rank <= items; rank++) {
            cumulative[rank] = cumulative[rank - 1] + Math.pow(rank, -exponent);
        }
        double total = cumulative[items];
        Arrays.setAll(cumulative, rank -> cumulative[rank] / total);
        return cumulative;
    }

    private static int rankIn(double[] table, double uniform) {
        int found = Arrays.binarySearch(table, uniform);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private static Offset<Double> relative(double value) {
        return within(value * EXACT);
    }
}

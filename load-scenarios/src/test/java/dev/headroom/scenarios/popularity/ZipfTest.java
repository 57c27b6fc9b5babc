package dev.headroom.scenarios.popularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipfTest {
    @Test
    void probabilities_of_three_items_at_exponent_one_are_six_three_and_two_elevenths() {
        Zipf zipf = new Zipf(3, 1);
        assertThat(zipf.probability(1)).isCloseTo(6 / 11.0, within(1e-12));
        assertThat(zipf.probability(2)).isCloseTo(3 / 11.0, within(1e-12));
        assertThat(zipf.probability(3)).isCloseTo(2 / 11.0, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 0.99, 1, 1.01, 1.5})
    void the_exponent_drawn_is_the_exponent_asked_for(double exponent) {
        Zipf zipf = new Zipf(10_000, exponent);
        SplittableRandom random = new SplittableRandom(17);
        IntStream ranks = IntStream.range(0, 200_000).map(i -> zipf.draw(random));
        assertThat(ZipfFit.exponent(10_000, ranks)).isCloseTo(exponent, within(0.01));
    }

    @Test
    void every_draw_is_a_rank() {
        Zipf zipf = new Zipf(4, 0.99);
        SplittableRandom random = new SplittableRandom(3);
        assertThat(IntStream.range(0, 10_000).map(i -> zipf.draw(random)).distinct().sorted())
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void no_items_are_refused() {
        assertThatThrownBy(() -> new Zipf(0, 1)).hasMessage("Zipf: items must be at least 1, was 0");
    }
}

package dev.headroom.results.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HolmTest {
    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void four_comparisons_by_hand() {
        // Ascending .005 x 4 = .02, .01 x 3 = .03, .03 x 2 = .06, .04 x 1 = .04, which may not fall below .06.
        List<Double> adjusted = Holm.adjusted(List.of(.01, .04, .03, .005));
        assertThat(adjusted.get(0)).isCloseTo(.03, EXACT);
        assertThat(adjusted.get(1)).isCloseTo(.06, EXACT);
        assertThat(adjusted.get(2)).isCloseTo(.06, EXACT);
        assertThat(adjusted.get(3)).isCloseTo(.02, EXACT);
    }

    @Test
    void one_comparison_is_left_as_it_is() {
        assertThat(Holm.adjusted(List.of(.04))).containsExactly(.04);
        assertThat(Holm.adjusted(List.of())).isEmpty();
    }

    @Test
    void equal_values_share_the_largest_factor_and_nothing_exceeds_one() {
        assertThat(Holm.adjusted(List.of(.02, .02, .9))).containsExactly(.06, .06, .9);
        assertThat(Holm.adjusted(List.of(.6, .7, .8))).containsExactly(1.0, 1.0, 1.0);
    }

    @Test
    void what_is_no_probability_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holm.adjusted(List.of(.5, 1.1)))
                .withMessage("a p-value must be 0 to 1, was 1.1");
        assertThatIllegalArgumentException().isThrownBy(() -> Holm.adjusted(List.of(Double.NaN)));
    }
}

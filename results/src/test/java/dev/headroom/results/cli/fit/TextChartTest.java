package dev.headroom.results.cli.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.fit.ScalingPoint;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The chart in the terminal, by its picture. */
final class TextChartTest {
    private static final List<ScalingPoint> POINTS =
            List.of(new ScalingPoint(1, 100), new ScalingPoint(8, 800), new ScalingPoint(16, 1_600));

    @Test
    void points_lie_on_their_curve_and_axes_have_numbers() {
        assertThat(String.join(
                        "\n",
                        new TextChart("threads", "ops/s", Glyphs.ASCII)
                                .lines(POINTS, Optional.of(n -> 100 * n), "linear")))
                .isEqualTo(
                        """
                        ops/s
                        1,600 |                                                            ....o
                              |                                                       .....
                              |                                                   ....
                              |                                              .....
                              |                                          ....
                              |                                     .....
                              |                                 ....
                          800 |                            ....o
                              |                       .....
                              |                   ....
                              |              .....
                              |          ....
                              |     .....
                              |    o
                            0 +-----------------------------------------------------------------
                               0                               8                      16 threads
                               o measured   . linear""");
    }

    @Test
    void a_terminal_of_utf_8_has_its_signs_and_a_file_without_a_law_its_points_alone() {
        List<String> lines = new TextChart("threads", "ops/s", Glyphs.UNICODE).lines(POINTS, Optional.empty(), "");
        assertThat(lines.get(1)).startsWith("1,600 \u2502").endsWith("\u25cf");
        assertThat(lines.get(17)).isEqualTo("       \u25cf measured");
        assertThat(String.join("", lines)).doesNotContain("\u00b7");
    }

    @Test
    void it_fits_a_terminal_whatever_the_numbers() {
        List<ScalingPoint> odd = List.of(new ScalingPoint(1, 1.23456e-7), new ScalingPoint(1_000_000, 9.87654321e20));
        for (List<ScalingPoint> points : List.of(POINTS, odd)) {
            List<String> lines = new TextChart(
                            "a name of concurrency that is rather long, to say the least", "y".repeat(99), Glyphs.ASCII)
                    .lines(points, Optional.of(n -> 1), "usl");
            assertThat(lines).hasSizeLessThanOrEqualTo(18).allSatisfy(line -> assertThat(line)
                    .hasSizeLessThanOrEqualTo(72));
        }
    }

    @Test
    void what_a_terminal_cannot_show_is_spelt() {
        assertThat(Glyphs.ASCII.plain("(ops/s)\u00b2 \u00e9")).isEqualTo("(ops/s)^2 ?");
        assertThat(Glyphs.UNICODE.plain("(ops/s)\u00b2")).isEqualTo("(ops/s)\u00b2");
    }
}

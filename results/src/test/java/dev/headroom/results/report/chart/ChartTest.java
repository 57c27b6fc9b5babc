package dev.headroom.results.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.figure.Axis;
import dev.headroom.results.figure.Axis.Scale;
import dev.headroom.results.figure.Dot;
import dev.headroom.results.figure.Figure;
import dev.headroom.results.figure.Series;
import dev.headroom.results.figure.Series.Role;
import dev.headroom.results.report.chart.Chart.Kind;
import dev.headroom.results.report.chart.Chart.Line;
import dev.headroom.results.report.chart.Chart.Ruler;
import dev.headroom.results.report.chart.Chart.Spot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Honest charts (rule 25). */
final class ChartTest {
    @Test
    void bars_start_at_zero_on_a_linear_axis_whatever_the_figure_asks_for() {
        Chart chart = FigureChart.of(
                "c",
                new Figure(
                        "Shares",
                        Figure.Kind.BARS,
                        Axis.categories("policy"),
                        new Axis("share", "1", Scale.LOGARITHMIC),
                        List.of(new Series("measured", Role.MEASURED, List.of(Dot.of(0, "random", 0.5, 0.4, 0.6)))),
                        ""));
        assertThat(chart.y().fromZero()).isTrue();
        assertThat(chart.y().scale()).isEqualTo(Scale.LINEAR);
        assertThat(chart.categories()).containsExactly("random");
        assertThat(chart.objections()).isEmpty();
    }

    @Test
    void bars_that_do_not_start_at_zero_are_objected_to() {
        Chart cut = new Chart(
                "c",
                Kind.BARS,
                "Cut",
                ruler(Scale.CATEGORIES, false),
                ruler(Scale.LINEAR, false),
                List.of(),
                List.of(),
                "");
        assertThat(cut.objections()).containsExactly("Cut: bars must start at zero, on a linear axis");
    }

    @Test
    void a_measured_series_without_intervals_or_n_is_objected_to() {
        Spot bare = new Spot(1, 2, Optional.empty(), Optional.empty());
        Chart chart = new Chart(
                "c",
                Kind.LINES,
                "Bare",
                ruler(Scale.LINEAR, false),
                ruler(Scale.LINEAR, true),
                List.of(),
                List.of(new Line("measured", Role.MEASURED, Optional.empty(), List.of(bare))),
                "");
        assertThat(chart.objections()).containsExactly("Bare: measured series measured has neither intervals nor n");
    }

    @Test
    void what_ran_on_emulated_cores_is_drawn_apart_and_must_say_so() {
        Figure figure = new Figure(
                "Speedup",
                Figure.Kind.LINES,
                Axis.linear("cores", "1"),
                Axis.linear("speedup", "1"),
                List.of(
                        new Series("measured", Role.MEASURED, List.of(Dot.at(2, 1.9, 1.8, 2.0))),
                        new Series("emulated cores (cooperative)", Role.EMULATED, List.of(Dot.at(16, 9.1, 9, 9.2)))),
                "");
        Chart chart = FigureChart.of("c", figure);
        assertThat(chart.series()).extracting(Line::role).containsExactly(Role.MEASURED, Role.EMULATED);
        assertThat(chart.label()).contains("emulated cores (cooperative)");
        assertThat(chart.objections()).isEmpty();
        Figure posing = new Figure(
                "Speedup",
                Figure.Kind.LINES,
                figure.x(),
                figure.y(),
                List.of(new Series("measured", Role.EMULATED, List.of(Dot.at(16, 9.1, 9, 9.2)))),
                "");
        assertThat(FigureChart.of("c", posing).objections())
                .containsExactly("Speedup: series measured must be called emulated");
    }

    @Test
    void every_role_has_its_own_stroke_on_the_page() throws IOException {
        try (InputStream script = Chart.class.getResourceAsStream("/dev/headroom/results/report/part/page.js")) {
            String strokes = new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("const DASHES"))
                    .findFirst()
                    .orElseThrow();
            assertThat(strokes)
                    .contains(Stream.of(Role.values()).map(role -> role + ": ").toList());
        }
    }

    @Test
    void an_axis_without_a_unit_is_objected_to() {
        Ruler bare = new Ruler("time", " ", Scale.LINEAR, true, false, Optional.empty());
        Chart chart = new Chart("c", Kind.LINES, "T", ruler(Scale.LINEAR, false), bare, List.of(), List.of(), "");
        assertThat(chart.objections()).containsExactly("T: every axis must have a name and a unit");
    }

    @Test
    void a_curve_beyond_the_measured_points_must_be_shaded() {
        Spot near = new Spot(1, 2, Optional.of(1.0), Optional.of(3.0));
        Spot far = new Spot(9, 2, Optional.empty(), Optional.empty());
        List<Line> lines = List.of(
                new Line("measured", Role.MEASURED, Optional.empty(), List.of(near)),
                new Line("fit", Role.FIT, Optional.empty(), List.of(near, far)));
        Ruler ruler = ruler(Scale.LINEAR, true);
        assertThat(new Chart("c", Kind.CURVES, "T", ruler, ruler, List.of(), lines, "").objections())
                .containsExactly("T: a curve beyond the measured points must be shaded as extrapolated");
        Chart shaded = new Chart("c", Kind.CURVES, "T", ruler, ruler, List.of(), lines, "", Optional.of(1.0));
        assertThat(shaded.objections()).isEmpty();
        assertThat(shaded.label()).contains(". Extrapolated beyond 1.");
    }

    @Test
    void an_axis_says_its_unit_and_that_it_is_logarithmic() {
        assertThat(new Ruler("time", "ms", Scale.LOGARITHMIC, false, false, Optional.empty()).text())
                .isEqualTo("time (ms), log");
        assertThat(ruler(Scale.LINEAR, true).text()).isEqualTo("speedup");
    }

    @Test
    void a_figure_that_came_without_intervals_confesses_it() {
        Chart chart = FigureChart.of("c", lines("speedup", "1", Dot.at(1, 1), Dot.at(2, 1.9)));
        assertThat(chart.note()).isEqualTo("Not every point has an interval: measured.");
        assertThat(chart.objections()).isEmpty();
    }

    @Test
    void short_times_are_drawn_in_milliseconds() {
        Chart chart = FigureChart.of("c", lines("response time", "s", Dot.at(1, 0.5, 0.25, 0.75)));
        assertThat(chart.y().text()).isEqualTo("response time (ms)");
        assertThat(chart.series().get(0).dots())
                .containsExactly(new Spot(1, 500, Optional.of(250.0), Optional.of(750.0)));
    }

    @Test
    void an_ideal_far_above_leaves_the_frame_and_says_so() {
        Figure figure = new Figure(
                "Speedup",
                Figure.Kind.LINES,
                Axis.linear("cores", "1"),
                Axis.linear("speedup", "1"),
                List.of(
                        new Series("measured", Role.MEASURED, List.of(Dot.at(64, 1.97, 1.9, 2.0))),
                        new Series("ideal", Role.IDEAL, List.of(Dot.at(64, 64)))),
                "");
        Chart chart = FigureChart.of("c", figure);
        assertThat(chart.y().top()).contains(3.0);
        assertThat(chart.note()).isEqualTo("The ideal line leaves the frame.");
    }

    @Test
    void a_screen_reader_hears_title_axes_and_series() {
        assertThat(FigureChart.of("c", lines("response time", "s", Dot.at(1, 0.07, 0.06, 0.08)))
                        .label())
                .isEqualTo("Line chart: T. Horizontal: cores. Vertical: response time (ms). Series: measured."
                        + " The numbers are in the tables of this section.");
    }

    private static Figure lines(String quantity, String unit, Dot... dots) {
        return new Figure(
                "T",
                Figure.Kind.LINES,
                Axis.linear("cores", "1"),
                Axis.linear(quantity, unit),
                List.of(new Series("measured", Role.MEASURED, List.of(dots))),
                "");
    }

    private static Ruler ruler(Scale scale, boolean fromZero) {
        return new Ruler("speedup", "1", scale, fromZero, false, Optional.empty());
    }
}

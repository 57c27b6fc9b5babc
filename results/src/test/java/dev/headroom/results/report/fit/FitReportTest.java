package dev.headroom.results.report.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.example.HostileRun;
import dev.headroom.results.figure.Series.Role;
import dev.headroom.results.fit.ScalingFit;
import dev.headroom.results.fit.ScalingFitter;
import dev.headroom.results.fit.ScalingLaw;
import dev.headroom.results.fit.ScalingPoint;
import dev.headroom.results.input.MeasuredSeries;
import dev.headroom.results.report.chart.Chart;
import dev.headroom.results.report.chart.Chart.Line;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of a fit: what it says, and that it is honest and safe. */
final class FitReportTest {
    private static final Pattern INLINE = Pattern.compile("(?s)<(script|style)>(.*?)</\\1>");

    @Test
    void its_chart_is_honest() {
        assertThat(FitChart.of(fitted("points.csv", "", 1)).objections()).isEmpty();
        assertThat(FitChart.of(fitted("points.csv", "", 5)).objections()).isEmpty();
    }

    @Test
    void every_point_is_drawn_where_nothing_is_repeated_and_means_with_intervals_where_all_is() {
        Line single = FitChart.of(fitted("points.csv", "", 1)).series().get(0);
        assertThat(single.dots()).hasSize(7);
        assertThat(single.samples()).contains(7L);
        Line repeated = FitChart.of(fitted("points.csv", "", 5)).series().get(0);
        assertThat(repeated.name()).isEqualTo("measured, mean of trials");
        assertThat(repeated.dots()).hasSize(7);
        assertThat(repeated.hasIntervals()).isTrue();
    }

    @Test
    void the_chosen_curve_has_a_band_and_all_is_shaded_beyond_the_largest_size() {
        Chart chart = FitChart.of(fitted("points.csv", "", 1));
        assertThat(chart.shadedFrom()).contains(64.0);
        assertThat(chart.x().top()).contains(128.0);
        assertThat(chart.series().stream().filter(Line::band).map(Line::name)).containsExactly("usl, chosen");
        assertThat(chart.series().get(1).hasIntervals()).isTrue();
        assertThat(chart.series()).extracting(Line::role).endsWith(Role.FIT, Role.FIT, Role.IDEAL);
        assertThat(chart.note()).startsWith("Dashed and shaded: extrapolated beyond 64.");
        assertThat(chart.label()).contains("Extrapolated beyond 64.");
    }

    @Test
    void no_text_breaks_out_of_its_place() {
        String html = FitReport.html(fitted(HostileRun.ATTACK, HostileRun.ATTACK, 1), HostileRun.ATTACK);
        String withoutLibrary = INLINE.matcher(html).replaceAll("");
        assertThat(withoutLibrary)
                .doesNotContain("<script>", "<img", "<b>", HostileRun.ATTACK)
                .contains("&lt;script&gt;pwned=1&lt;/script&gt;");
        assertThat(withoutLibrary.split("</script>", -1)).hasSize(2);
    }

    @Test
    void it_says_everything_the_terminal_says() {
        FittedSeries fitted = fitted("points.csv", "", 1);
        FitFindings findings = FitFindings.of(fitted);
        String html = INLINE.matcher(FitReport.html(fitted, "again")).replaceAll("");
        assertThat(html).contains("Law chosen: usl", "points.csv: throughput over threads", "Predict, then verify");
        findings.sentences().forEach(sentence -> assertThat(html).contains(sentence));
        assertThat(findings.sentences().get(0)).endsWith("beyond the measured range.");
        assertThat(html).doesNotContain("style=\"").contains("Content-Security-Policy");
    }

    /** The USL with sigma .05 and kappa .0001, which peaks at 97; measured within a tenth of a percent. */
    private static FittedSeries fitted(String file, String series, int trials) {
        List<ScalingPoint> points = new ArrayList<>();
        for (int n = 1; n <= 64; n *= 2) {
            for (int trial = 1; trial <= trials; trial++) {
                double off = 1 + 0.001 * Math.sin(3 * n + trial);
                points.add(new ScalingPoint(
                        n, off * 1_000 * n / (1 + 0.05 * (n - 1) + 0.0001 * n * (n - 1)), Integer.toString(trial)));
            }
        }
        ScalingFit fit = new ScalingFitter(EnumSet.allOf(ScalingLaw.class), 1, OptionalInt.empty()).fit(points);
        MeasuredSeries measured = new MeasuredSeries(series, "threads", "throughput", "ops/s", points, List.of());
        return new FittedSeries(file, measured, fit, 1);
    }
}

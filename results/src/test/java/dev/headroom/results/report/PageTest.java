package dev.headroom.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.State;
import dev.headroom.results.example.ExamplePoints;
import dev.headroom.results.example.ExampleRun;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.plan.Catalogue;
import dev.headroom.results.report.chart.Chart;
import dev.headroom.results.report.part.Table;
import dev.headroom.results.report.part.Table.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page says, before it is drawn. */
final class PageTest {
    @TempDir
    Path runs = Path.of("");

    @Test
    void the_summary_has_every_experiment_with_its_verdict() {
        assertThat(page(ExampleRun.write(runs)).summary())
                .extracting(row -> row.id() + " " + row.chip().word())
                .containsExactly(
                        "amdahl-half-serial holds",
                        "twenty-hour-job inconclusive",
                        "single-threaded-code void",
                        "even-share inconclusive",
                        "latency-falls fails",
                        "ack-is-faster skipped",
                        "cache-aside interrupted");
    }

    @Test
    void the_level_that_decided_is_shown() {
        SummaryRow row = row(page(ExampleRun.write(runs)), "latency-falls");
        assertThat(row.what()).isEqualTo("mean response time at replicas 4");
        assertThat(row.predicted()).isEqualTo("20.50 ms [20.30, 20.71]");
        assertThat(row.measured()).isEqualTo("26.30 ms [25.25, 27.35]");
    }

    @Test
    void broken_rules_are_counted_and_told() {
        Page page = page(ExampleRun.write(runs));
        assertThat(row(page, "single-threaded-code").flags())
                .containsExactly(
                        "1 void: A/A differed 4.1 %: nothing under 4.1 % is reported", "1 warning: steal 3.1 %");
        assertThat(row(page, "latency-falls").flags())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("1 warning: the generator");
    }

    @Test
    void a_run_whose_process_died_says_so_and_shows_what_it_has() {
        RunFolder folder = ExampleRun.begin(runs);
        folder.begin(Catalogue.claim("latency-falls"), "again");
        folder.add("latency-falls", ExamplePoints.replicas(folder, 2, 1, 20));
        Page page = page(folder);
        assertThat(page.banner())
                .isEqualTo("This run has not ended: it is still under way, or its process died."
                        + " Every step that was finished is below; 1 experiment is cut short.");
        assertThat(row(page, "latency-falls").chip().word()).isEqualTo("unfinished");
        assertThat(row(page, "latency-falls").measured()).isEqualTo("1 load point kept");
        assertThat(row(page, "cache-aside").chip().word()).isEqualTo("not begun");
        assertThat(page.sections()).hasSize(1);
        assertThat(page.charts()).hasSize(2);
        assertThat(Report.write(folder.directory())).isNotEmptyFile();
    }

    @Test
    void a_whole_run_has_no_banner() {
        RunFolder folder = ExampleRun.begin(runs);
        folder.finish(State.MEASURED);
        assertThat(page(folder).banner()).isEmpty();
    }

    @Test
    void every_chart_is_honest() {
        assertThat(page(ExampleRun.write(runs)).charts()).hasSize(7).allSatisfy(chart -> assertThat(chart.objections())
                .isEmpty());
    }

    @Test
    void every_chart_has_its_own_place() {
        assertThat(page(ExampleRun.write(runs)).charts()).extracting(Chart::id).doesNotHaveDuplicates();
    }

    @Test
    void checks_of_trials_are_counted_together() {
        Section section = page(ExampleRun.write(runs)).sections().get(4);
        assertThat(section.checks().rows().get(0))
                .extracting(c -> c.chip().map(Table.Chip::word).orElse(c.text()))
                .containsExactly(
                        "1 Coordinated omission",
                        "coordinated omission",
                        "each of 15 trials",
                        "broken in 1 of 15: warning",
                        "the generator itself was late by p99 7.1 ms; latency below that is not trustworthy");
    }

    @Test
    void a_percentile_without_samples_enough_says_how_many_it_needs() {
        Section section = page(ExampleRun.write(runs)).sections().get(4);
        List<Cell> row = section.latencies().get(0).table().rows().get(0);
        assertThat(row)
                .extracting(Cell::text)
                .contains("20,000", "needs n = 100,000; no upper bound: n too small")
                .anySatisfy(text -> assertThat(text).matches("[\\d.,]+ m?s \\[[\\d.,]+ m?s, [\\d.,]+ m?s\\]"));
    }

    @Test
    void a_lost_histogram_is_told_and_does_not_stop_the_report() throws IOException {
        RunFolder folder = ExampleRun.write(runs);
        Files.delete(folder.directory().resolve("histograms/latency-falls-1-1-response-time.hlog"));
        Section.Timing timing = page(folder).sections().get(4).latencies().get(0);
        assertThat(timing.missing())
                .isEqualTo("Left out, as the file could not be read:"
                        + " histograms/latency-falls-1-1-response-time.hlog.");
        assertThat(timing.table().rows().get(0)).extracting(Cell::text).startsWith("replicas 1", "4", "16,000");
    }

    private static Page page(RunFolder folder) {
        return Page.of(folder.run(), folder.directory());
    }

    private static SummaryRow row(Page page, String id) {
        return page.summary().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

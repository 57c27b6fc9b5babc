package dev.headroom.results.report.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.results.beside.Incomparable;
import dev.headroom.results.beside.SideBySide;
import dev.headroom.results.beside.trait.ComparedRun;
import dev.headroom.results.beside.trait.SweepCell;
import dev.headroom.results.beside.trait.Trait;
import dev.headroom.results.example.ExampleRun;
import dev.headroom.results.example.HostileRun;
import dev.headroom.results.example.SweptRun;
import dev.headroom.results.file.UnreadableRun;
import dev.headroom.results.report.chart.Chart;
import dev.headroom.results.report.part.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that a comparison of runs consists of. */
class BesideReportTest {
    private static final Pattern INLINE = Pattern.compile("(?s)<(script|style)>(.*?)</\\1>");
    private static final String COMMAND = "scripts/headroom report a b";

    @TempDir
    Path runs = Path.of("");

    @Test
    void page_and_table_lie_beside_the_first_run() throws IOException {
        BesideReport.Written written =
                write(SweptRun.named("a").write(runs), SweptRun.named("b").write(runs));
        assertThat(written.page()).isEqualTo(runs.toAbsolutePath().resolve("comparison.html"));
        assertThat(Files.size(written.page())).isLessThan(2_000_000);
        assertThat(Files.readString(written.table()).lines())
                .as("a line for each run, level and quantity, and the header")
                .hasSize(1 + 2 * 2 * 2);
    }

    @Test
    void several_cores_are_drawn_as_a_line_a_run_with_intervals() {
        Chart chart = page(Set.of(), SweptRun.named("a"), SweptRun.named("b"))
                .charts()
                .get(0);
        assertThat(chart.kind()).isEqualTo(Chart.Kind.LINES);
        assertThat(chart.series()).extracting(Chart.Line::name).containsExactly("a", "b");
        assertThat(chart.series()).allMatch(line -> line.dots().size() == 2 && line.hasIntervals());
        assertThat(chart.objections()).isEmpty();
    }

    @Test
    void every_run_is_a_column_of_every_table() {
        BesidePage.Part part = page(
                        Set.of(), SweptRun.named("a"), SweptRun.named("b").at(900))
                .groups()
                .get(0)
                .experiments()
                .get(0);
        assertThat(part.quantities()).allMatch(t -> t.headings().equals(List.of("Level", "a", "b")));
        assertThat(part.quantities().get(0).rows().get(1).get(1).text()).isEqualTo("1.800 [1.782, 1.818]");
        assertThat(part.quantities().get(0).rows().get(1).get(1).chip())
                .hasValueSatisfying(chip -> assertThat(chip.word()).isEqualTo("fails"));
        assertThat(part.verdicts().rows()).hasSize(2);
        assertThat(part.repeated().get(1).caption()).startsWith("throughput against a");
        assertThat(part.repeated().get(1).rows().get(0).get(1).text()).startsWith("worse by 10.0 %");
    }

    @Test
    void a_comparison_across_what_differs_carries_the_warning_at_every_table_and_chart() {
        BesidePage page = page(
                EnumSet.of(Trait.JVM), SweptRun.named("a"), SweptRun.named("b").with("jvm", "OpenJDK 25.0.1"));
        BesidePage.Part part = page.groups().get(0).experiments().get(0);
        assertThat(part.quantities())
                .extracting(Table::caption)
                .allMatch(c -> c.contains("Warning: compared across jvm"));
        assertThat(part.repeated())
                .extracting(Table::caption)
                .allMatch(c -> c.contains("Warning: compared across jvm"));
        assertThat(part.verdicts().caption()).contains("Warning");
        assertThat(page.charts().get(0).note()).contains("Warning: compared across jvm");
    }

    @Test
    void a_sweep_gets_an_overview_with_its_factors_as_columns() {
        BesidePage page = page(
                Set.of(),
                SweptRun.named("a").in(cell("G1", "256m")),
                SweptRun.named("b").in(cell("Z", "256m")));
        assertThat(page.overview()).hasValueSatisfying(table -> {
            assertThat(table.headings())
                    .containsExactly("Run", "gc", "org.example.Sort.sort: speedup, throughput scaling at cores 2");
            assertThat(table.rows().get(1).get(1).text()).isEqualTo("Z");
            assertThat(table.rows().get(1).get(2).text()).isEqualTo("1.800 [1.782, 1.818]");
        });
    }

    @Test
    void a_void_run_says_so_wherever_its_numbers_stand() {
        BesidePage page = BesidePage.of(
                SideBySide.of(
                        List.of(
                                SweptRun.named("a").in(cell("G1", "256m")).compared(),
                                SweptRun.named("b").in(cell("Z", "256m")).voided()),
                        Set.of()),
                COMMAND);
        assertThat(page.overview().orElseThrow().rows().get(1).get(2).chip())
                .hasValueSatisfying(chip -> assertThat(chip.word()).isEqualTo("void"));
        assertThat(page.groups()
                        .get(0)
                        .experiments()
                        .get(0)
                        .repeated()
                        .get(1)
                        .rows()
                        .get(0)
                        .get(1)
                        .text())
                .isEqualTo("not compared: void");
    }

    @Test
    void runs_of_a_sweep_are_named_by_what_it_varied() {
        BesideReport.Written written = write(
                SweptRun.named("a").in(cell("G1", "256m")).write(runs),
                SweptRun.named("b").in(cell("Z", "256m")).write(runs));
        assertThat(written.beside().runs()).extracting(ComparedRun::name).containsExactly("gc G1", "gc Z");
    }

    @Test
    void runs_copied_from_several_machines_are_named_by_the_folders_that_hold_them() {
        BesideReport.Written written = write(
                SweptRun.named("r").write(runs.resolve("large")),
                SweptRun.named("r").at(900).write(runs.resolve("small")));
        assertThat(written.beside().runs()).extracting(ComparedRun::name).containsExactly("large/r", "small/r");
    }

    @Test
    void a_copy_of_a_run_is_the_same_run() {
        Path first = ExampleRun.write(runs.resolve("x")).directory();
        Path second = ExampleRun.write(runs.resolve("y")).directory();
        assertThatThrownBy(() -> write(first, second))
                .isInstanceOf(Incomparable.class)
                .hasMessageContaining("same run");
    }

    @Test
    void no_text_breaks_out_of_its_place() throws IOException {
        Path hostile = HostileRun.write(runs.resolve("hostile")).directory();
        Path other = runs.resolve("other");
        Files.createDirectories(other);
        Files.writeString(
                other.resolve("run.json"),
                Files.readString(hostile.resolve("run.json")).replaceFirst("\"seed\" : 1", "\"seed\" : 2"));
        String html = Files.readString(
                BesideReport.write(List.of(hostile, other), Set.of(), Optional.empty(), HostileRun.ATTACK)
                        .page());
        String withoutLibrary = INLINE.matcher(html).replaceAll("");
        assertThat(withoutLibrary)
                .doesNotContain("<script>", "<img", "<b>", HostileRun.ATTACK)
                .contains("&lt;script&gt;pwned=1&lt;/script&gt;");
        assertThat(withoutLibrary.split("</script>", -1)).hasSize(2);
        assertThat(html.replaceAll("(?s)<script.*", "")).doesNotContain("style=\"", "http://", "https://");
    }

    @Test
    void a_folder_that_is_no_run_is_refused() {
        assertThatThrownBy(() -> write(SweptRun.named("a").write(runs), runs))
                .isInstanceOf(UnreadableRun.class)
                .hasMessageContaining("is no run");
    }

    @Test
    void a_page_is_not_written_over_a_folder_nor_under_another_ending() {
        List<Path> both =
                List.of(SweptRun.named("a").write(runs), SweptRun.named("b").write(runs));
        assertThatThrownBy(() -> BesideReport.write(both, Set.of(), Optional.of(runs), COMMAND))
                .isInstanceOf(Incomparable.class)
                .hasMessageContaining("must name a file");
        assertThatThrownBy(() -> BesideReport.write(both, Set.of(), Optional.of(runs.resolve("x.pdf")), COMMAND))
                .isInstanceOf(Incomparable.class)
                .hasMessageContaining("must end in .html");
    }

    private static SweepCell cell(String gc, String heap) {
        return new SweepCell("sweep-1", new TreeMap<>(Map.of("gc", gc, "heap", heap)), List.of("gc"));
    }

    private static BesideReport.Written write(Path... folders) {
        return BesideReport.write(List.of(folders), Set.of(), Optional.empty(), COMMAND);
    }

    private static BesidePage page(Set<Trait> across, SweptRun first, SweptRun second) {
        return BesidePage.of(SideBySide.of(List.of(first.compared(), second.compared()), across), COMMAND);
    }
}

package dev.headroom.results.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.results.example.ExampleRun;
import dev.headroom.results.example.HostileRun;
import dev.headroom.results.file.UnreadableRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files a report consists of. */
final class ReportTest {
    private static final Pattern INLINE = Pattern.compile("(?s)<(script|style)>(.*?)</\\1>");

    @TempDir
    Path runs = Path.of("");

    @Test
    void the_page_lies_beside_the_run_file_and_is_small_enough_to_mail() throws IOException {
        Path folder = ExampleRun.write(runs).directory();
        assertThat(Report.write(folder)).isEqualTo(folder.resolve("report.html"));
        assertThat(Files.size(folder.resolve("report.html"))).isLessThan(2_000_000);
        assertThat(folder.resolve("report.csv")).isNotEmptyFile();
    }

    @Test
    void the_run_file_may_be_named_too() {
        Path folder = ExampleRun.write(runs).directory();
        assertThat(Report.write(folder.resolve("run.json")))
                .hasFileName("report.html")
                .exists();
    }

    @Test
    void a_folder_without_a_run_is_refused() {
        assertThatThrownBy(() -> Report.write(runs)).isInstanceOf(UnreadableRun.class);
    }

    @Test
    void no_text_breaks_out_of_its_place() throws IOException {
        String html = Files.readString(Report.write(HostileRun.write(runs).directory()));
        String withoutLibrary = INLINE.matcher(html).replaceAll("");
        assertThat(withoutLibrary)
                .doesNotContain("<script>", "<img", "<b>", HostileRun.ATTACK)
                .contains("&lt;script&gt;pwned=1&lt;/script&gt;");
        assertThat(withoutLibrary.split("</script>", -1)).hasSize(2);
    }

    @Test
    void the_policy_names_the_hash_of_everything_inline_and_nothing_else() throws Exception {
        String html = Files.readString(Report.write(ExampleRun.write(runs).directory()));
        String policy = html.replaceFirst("(?s).*Content-Security-Policy\" content=\"([^\"]*)\".*", "$1")
                .replace("&#39;", "'");
        assertThat(policy)
                .startsWith("default-src 'none'; script-src 'sha256-")
                .doesNotContain("unsafe", "http", "*", "connect");
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        assertThat(INLINE.matcher(html).results().map(r -> r.group(2)).toList())
                .hasSize(3)
                .allSatisfy(inline -> assertThat(policy)
                        .contains(Base64.getEncoder()
                                .encodeToString(sha.digest(inline.getBytes(StandardCharsets.UTF_8)))));
        assertThat(html.replaceAll("(?s)<script.*", "")).doesNotContain("style=\"", "onclick", "http://", "https://");
    }

    @Test
    void the_table_for_other_programs_has_a_row_for_every_comparison() throws IOException {
        Path folder = ExampleRun.write(runs).directory();
        Report.write(folder);
        String csv = Files.readString(folder.resolve("report.csv"));
        assertThat(csv.lines()).hasSize(1 + 3 * 4 + 3 + 3);
        assertThat(csv)
                .contains("2026-11-24T08-15-30Z,amdahl-half-serial,speedup,cores 2,1.3333333333333333,")
                .contains("\"policy random, replicas 2\"");
    }

    @Test
    void no_cell_of_it_is_run_as_a_formula() throws IOException {
        Path folder = HostileRun.write(runs).directory();
        Report.write(folder);
        assertThat(Files.readString(folder.resolve("report.csv")))
                .contains("hostile,\"'--></script><script>pwned=1</script>\"\"");
    }
}

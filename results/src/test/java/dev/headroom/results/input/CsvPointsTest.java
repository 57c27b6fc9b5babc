package dev.headroom.results.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.results.fit.ScalingPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a CSV may look like, and what is refused with line, column, value, rule and fix. */
final class CsvPointsTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void columns_may_stand_in_any_order_among_others() {
        assertThat(read("host,throughput,trial,concurrency\na,20,1,1\nb,78.5,1,4\n")
                        .points())
                .containsExactly(new ScalingPoint(1, 20, "1"), new ScalingPoint(4, 78.5, "1"));
    }

    @Test
    void spreadsheets_and_people_may_have_written_it() {
        assertThat(
                        read("\ufeff# measured on Monday\r\n\r\n \"Concurrency\" , Throughput \r\n 1 , \"20\" \r\n\r\n# later\r\n4,7.8e1\r\n,\r\n")
                                .points())
                .containsExactly(new ScalingPoint(1, 20), new ScalingPoint(4, 78));
    }

    @Test
    void columns_of_other_names_are_named_by_options() {
        MeasuredSeries series =
                PointFile.read(file("nodes,tput\n1,1800\n2,3303\n"), new Columns("nodes", "tput"), Optional.empty());
        assertThat(series.points()).containsExactly(new ScalingPoint(1, 1800), new ScalingPoint(2, 3303));
        assertThat(series.concurrency()).isEqualTo("nodes");
        assertThat(series.throughput()).isEqualTo("tput");
        assertThat(series.unit()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NaN|must be a finite number such as 1250 or 1.25e3, was NaN",
                "Infinity|must be a finite number such as 1250 or 1.25e3, was Infinity",
                "fast|must be a finite number such as 1250 or 1.25e3, was fast",
                "1e999|must be below 1.8e308, was 1e999",
                "' '|must be a number, is empty",
                "-78|throughput must be above 0, was -78",
                "0|throughput must be above 0, was 0"
            })
    void a_throughput_that_is_none_is_placed(String cell, String rule) {
        refused("concurrency,throughput\n1,20\n\n4," + cell + "\n")
                .hasMessage(folder.resolve("points.csv") + ", line 4, column throughput: " + rule
                        + "; correct the cell, or remove the line");
    }

    @ParameterizedTest
    @CsvSource({"0.5", "0", "-4"})
    void a_concurrency_below_1_is_placed(String cell) {
        refused("concurrency,throughput\n" + cell + ",20\n4,78")
                .hasMessage(
                        folder.resolve("points.csv") + ", line 2, column concurrency: concurrency must be at least 1,"
                                + " was " + cell + "; correct the cell, or remove the line");
    }

    @Test
    void a_line_that_is_too_short_is_placed() {
        refused("concurrency,throughput\n1,20\n4")
                .hasMessageContaining("line 3, column throughput: must be a number, is empty");
    }

    @Test
    void a_header_without_the_names_lists_what_it_has_and_the_nearest() {
        refused("concurrency,througput\n1,20\n")
                .hasMessageContaining(
                        "line 1: there is no column throughput, the header names concurrency, througput; if"
                                + " througput is meant, name it by --y");
        refused("nodes,throughput\n1,20\n")
                .hasMessageContaining("there is no column concurrency, the header names nodes, throughput; name the one"
                        + " that is meant by --x");
    }

    @Test
    void a_name_that_stands_there_twice_is_refused() {
        refused("concurrency,throughput,throughput\n1,20,30\n")
                .hasMessageContaining("the column throughput must be there once, was there 2 times");
    }

    @Test
    void a_forgotten_header_is_noticed() {
        refused("1,20\n4,78\n")
                .hasMessageContaining("line 1: the first line must name the columns, was 1,20; write a header such as"
                        + " concurrency,throughput above it");
    }

    @Test
    void one_column_is_not_enough() {
        refused("throughput\n20\n")
                .hasMessageContaining(
                        "there must be at least two columns, concurrency and throughput, was one: throughput");
        refused("concurrency;throughput\n1;20\n").hasMessageContaining("separate the columns by commas");
    }

    @Test
    void a_file_without_measurements_is_refused() {
        refused("").hasMessageContaining("is empty");
        refused("# nothing\n\n").hasMessageContaining("is empty");
        refused("concurrency,throughput\n").hasMessageContaining("has a header and no measurement");
    }

    @Test
    void a_quote_left_open_is_refused() {
        refused("concurrency,throughput\n1,\"20\n4,78\n").hasMessageContaining("is no well-formed CSV");
    }

    @Test
    void a_file_that_is_none_of_the_three_kinds_says_which_are_read() {
        refused("<html></html>").hasMessageContaining("three kinds are read: a CSV");
        refused("[1, 2]").hasMessageContaining("neither of JMH nor a run; three kinds are read: a CSV");
        refused("{\"a\":\n 1,,}").hasMessageContaining("line 2 is not valid JSON");
        assertThatThrownBy(() -> PointFile.read(folder.resolve("none.csv"), Columns.USUAL, Optional.empty()))
                .isInstanceOf(UnreadablePoints.class)
                .hasMessage(folder.resolve("none.csv") + " does not exist");
    }

    @Test
    void a_csv_has_no_series_to_name() {
        Path file = file("concurrency,throughput\n1,20\n");
        assertThatThrownBy(() -> PointFile.read(file, Columns.USUAL, Optional.of("a")))
                .isInstanceOf(UnreadablePoints.class)
                .hasMessageContaining("leave out --series");
    }

    @Test
    void one_column_cannot_be_both() {
        assertThatThrownBy(() -> new Columns("n", "N"))
                .isInstanceOf(UnreadablePoints.class)
                .hasMessage("--x and --y must name two different columns, both were n");
    }

    private MeasuredSeries read(String text) {
        return PointFile.read(file(text), Columns.USUAL, Optional.empty());
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refused(String text) {
        return assertThatThrownBy(() -> read(text)).isInstanceOf(UnreadablePoints.class);
    }

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("points.csv"), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

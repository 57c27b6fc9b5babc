package dev.headroom.results.report.fit;

import dev.headroom.results.file.Version;
import dev.headroom.results.report.chart.Chart;
import java.util.List;

/**
 * What the page of a fit says, before it is drawn.
 *
 * @param facts name and value
 * @param findings tables and sentences
 * @param notes how the points were made from the file
 * @param chart points and curves
 * @param reproduce the command that makes the page again
 * @param written version of the harness
 */
record FitPage(
        List<Fact> facts, FitFindings findings, List<String> notes, Chart chart, String reproduce, String written) {
    /**
     * One line of the header.
     *
     * @param name such as {@code seed}
     * @param value as shown
     */
    record Fact(String name, String value) {}

    FitPage {
        facts = List.copyOf(facts);
        notes = List.copyOf(notes);
    }

    static FitPage of(FittedSeries fitted, String reproduce) {
        return new FitPage(
                List.of(
                        new Fact(
                                "Points",
                                Integer.toString(fitted.series().points().size())),
                        new Fact("Sizes", Long.toString(fitted.series().sizes())),
                        new Fact("Seed", Long.toString(fitted.seed())),
                        new Fact("File", fitted.file())),
                FitFindings.of(fitted),
                fitted.series().notes(),
                FitChart.of(fitted),
                reproduce,
                "Written by Headroom " + Version.current());
    }
}

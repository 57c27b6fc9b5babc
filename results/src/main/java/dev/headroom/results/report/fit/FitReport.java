package dev.headroom.results.report.fit;

import dev.headroom.results.file.AtomicText;
import dev.headroom.results.report.part.Templates;
import java.nio.file.Path;
import java.util.List;

/** The report of a fit: one page a person can mail. */
public final class FitReport {
    private FitReport() {}

    /**
     * Writes the page.
     *
     * @param fitted what it shows
     * @param reproduce the command that makes it again
     * @param page where
     */
    public static void write(FittedSeries fitted, String reproduce, Path page) {
        AtomicText.write(page, html(fitted, reproduce));
    }

    static String html(FittedSeries fitted, String reproduce) {
        FitPage page = FitPage.of(fitted, reproduce);
        return Templates.html("fit/page.jte", page, List.of(page.chart()));
    }
}
